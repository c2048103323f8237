import { cookies } from 'next/headers'
import { cookieValues } from './cookie-store'
import { markOf } from './session-mark'

/** For `SessionProvider`: tells the session of this request from one that another tab brings while the page loads. */
export async function getSessionMark(): Promise<string | null> {
  return markOf(cookieValues(await cookies()))
}
