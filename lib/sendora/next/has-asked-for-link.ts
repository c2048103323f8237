import { cookies } from 'next/headers'
import { configuration } from '../server/configuration'
import { askedLink } from '../server/sign-in/link-request'

/** True in a browser that asked for a sign-in link lately: one press will do there. For the page of the link. */
export async function hasAskedForLink(): Promise<boolean> {
  const config = configuration()
  return askedLink(await cookies(), config).read() !== null
}
