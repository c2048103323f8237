import { cookies, headers } from 'next/headers'
import type { SendoraConfig } from '../core/config/options'
import { markOf } from '../core/cookies/session-mark'
import type { RequestId } from '../core/events'
import { readRequestId, requestIdHeaderName, returnToHeaderName } from '../core/gate/headers'
import { judgeOrigin } from '../core/gate/request-kind'
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

/** True if a page of this app called the action. Every action checks this first. */
export async function isFromOurPage(config: SendoraConfig): Promise<boolean> {
  return judgeOrigin(await headers(), [config.appOrigin]).kind === 'same-origin'
}
