import { cookies } from 'next/headers'
import { markOf } from '../core/cookies/session-mark'
import { cookieValues } from './cookie-store'

/** For `SessionProvider`: tells the session of this request from one that another tab brings while the page loads. */
export async function getSessionMark(): Promise<string | null> {
  return markOf(cookieValues(await cookies()))
}
