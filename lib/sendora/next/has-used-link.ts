import { cookies } from 'next/headers'
import { tokenKey } from '../service/sha256'
import { configuration } from './configuration'
import { usedLink } from './used-link'

/** True in a browser that has spent this mailed link, of whatever kind, as its last one. For the page of the link. */
export async function hasUsedLink(token: string): Promise<boolean> {
  const config = configuration()
  return token !== '' && usedLink(await cookies(), config.cookies).is(await tokenKey(token))
}
