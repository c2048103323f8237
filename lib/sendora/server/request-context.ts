import { cookies, headers } from 'next/headers'
import { markOf } from '../core/cookies/session-mark'
import type { RequestId } from '../core/events'
import { readRequestId, requestIdHeaderName, returnToHeaderName } from '../core/gate/headers'
import { configuredReturnTo } from '../core/paths/return-to'
import { configuration } from './configuration'
import { cookieValues } from './session-cookies'

/** The path of this request's page, as the gate noted it; `null` if the gate didn't run. */
export async function currentReturnTo(): Promise<string | null> {
  return configuredReturnTo((await headers()).get(returnToHeaderName), configuration(), '') || null
}

/** The gate's id of this request; `null` outside a request, or if the gate didn't run. */
export async function currentRequestId(): Promise<RequestId | null> {
  try {
    return readRequestId((await headers()).get(requestIdHeaderName))
  } catch {
    return null
  }
}

/** The `mark` of `SessionProvider`: it detects a session that changes while the page loads. */
export async function getSessionMark(): Promise<string | null> {
  return markOf(cookieValues(await cookies()))
}

/** A `User-Agent` that is safe to forward: printable ASCII, at most 256 characters. `null` if nothing is left. */
export function cleanUserAgent(header: string | null): string | null {
  const printable = header?.replace(/[^\x20-\x7e]/g, '').trim()
  return printable?.slice(0, 256).trimEnd() || null
}
