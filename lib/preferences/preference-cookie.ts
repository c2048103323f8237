import { cookies } from 'next/headers'

const yearSeconds = 31_536_000

/**
 * Keeps a preference of the visitor in this browser, or forgets it for `null`. In an action or a route handler.
 *
 * @param options `httpOnly: false` for one that the page itself writes too
 */
export async function keepPreference(
  name: string,
  value: string | null,
  { httpOnly } = { httpOnly: true },
): Promise<void> {
  const store = await cookies()
  if (value === null) store.delete(name)
  else store.set(name, value, { httpOnly, sameSite: 'lax', path: '/', maxAge: yearSeconds })
}
