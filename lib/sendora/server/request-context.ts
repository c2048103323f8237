import { cookies, headers } from 'next/headers'
import { markOf } from '../core/cookies/session-mark'
import type { RequestId } from '../core/events'
import { readRequestId, requestIdHeaderName, returnToHeaderName } from '../core/gate/headers'
import { configuredReturnTo } from '../core/paths/return-to'
import { configuration } from './configuration'
import { cookieValues } from './session-cookies'

/** Where this request's page is, as the gate has noted it; `null` when the gate did not run. */
export async function currentReturnTo(): Promise<string | null> {
  return configuredReturnTo((await headers()).get(returnToHeaderName), configuration(), '') || null
}

/** The id that the gate gave this request; `null` where no gate ran or there is no request. */
export async function currentRequestId(): Promise<RequestId | null> {
  try {
    return readRequestId((await headers()).get(requestIdHeaderName))
  } catch {
    return null
  }
}

/** For `SessionProvider`: tells the session of this request from one that another tab brings while the page loads. */
export async function getSessionMark(): Promise<string | null> {
  return markOf(cookieValues(await cookies()))
}

const maxLength = 256

/** A visitor's `User-Agent` as it may travel on: printable ASCII, shortened. `null` when nothing is left. */
export function cleanUserAgent(header: string | null): string | null {
  return (
    header
      ?.replace(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, maxLength)
      .trimEnd() || null
  )
}
