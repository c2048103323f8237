import type { Route } from 'next'
import { redirect } from 'next/navigation'

/** `redirect` to an address that's known only at run time: `typedRoutes` accepts no other string. */
export function redirectTo(address: string): never {
  redirect(address as Route)
}
