import { cookies } from 'next/headers'
import { askedLink } from './asked-link'
import { configuration } from './configuration'

/** True in a browser that asked for a sign-in link lately: one press will do there. For the page of the link. */
export async function hasAskedForLink(): Promise<boolean> {
  const config = configuration()
  return askedLink(await cookies(), config).read() !== null
}
