import { cookies } from 'next/headers'
import { sessionMark } from './session-mark'

/** For `SessionProvider`: tells the session of this request from one that another tab brings while the page loads. */
export async function getSessionMark(): Promise<string | null> {
  const pairs = (await cookies()).getAll().map(({ name, value }) => `${name}=${value}`)
  return sessionMark(pairs.join('; '))
}
