import { cookies } from 'next/headers'
import { resolveOptions } from '../core/resolve-options'
import { readEnvironment } from '../environment'
import { askedLink } from './asked-link'

/** True in a browser that asked for a sign-in link lately: one press will do there. For the page of the link. */
export async function hasAskedForLink(): Promise<boolean> {
  const config = resolveOptions({}, readEnvironment())
  return askedLink(await cookies(), config).read() !== null
}
