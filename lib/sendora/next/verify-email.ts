import { cookies } from 'next/headers'
import { linkTokenField } from '../core/form-fields'
import type { FormState } from '../core/form-state'
import type { SendoraConfig } from '../core/options'
import { verifyEmail } from '../service/account-service'
import { tokenKey } from '../service/token-key'
import { resendWaitSeconds } from './asked-code'
import type { CookieStore } from './cookie-store'
import { failureState } from './failure-state'
import type { FormContext } from './form-action'
import { limitedState, refusedState, unavailableState } from './form-action'
import { limitAttempt } from './limit-attempt'
import { createSendoraServerClient } from './server-client'
import type { SessionActionContext } from './session-action'
import { shortCookie } from './short-cookie'

/** Spends the `token` of the mail that confirms an address. Works signed in and signed out. */
export async function spendEmailVerification({ form, api }: FormContext): Promise<FormState> {
  const token = linkTokenField(form)
  if (token === null) {
    return refusedState({ code: 'EMAIL_VERIFY_INVALID', retryAfterSeconds: null })
  }
  const limit = await limitAttempt('code', await tokenKey(token))
  if (limit.kind === 'limited') return limitedState(limit)
  const outcome = await verifyEmail(api, { token })
  if (outcome.kind === 'refused') return refusedState(outcome.refusal)
  if (outcome.kind === 'unavailable') return unavailableState(outcome.retryAfterSeconds)
  await renewClaims()
  return { kind: 'done', email: '' }
}

/** Mails the link once more to whoever is signed in (contract 3.3). */
export async function resendEmailVerification(
  { session, callService }: SessionActionContext,
  config: SendoraConfig,
): Promise<FormState> {
  const email = session.email ?? ''
  const sent = sentVerification(await cookies(), config)
  const retryAfterSeconds = sent.waitSeconds(session.userId)
  if (retryAfterSeconds > 0) return refusedState({ code: 'RESEND_TOO_SOON', retryAfterSeconds })
  const limit = await limitAttempt('email-verification', session.userId)
  if (limit.kind === 'limited') return limitedState(limit)
  const call = { method: 'POST', body: {}, parse: () => null }
  const result = await callService('/auth-service/email/verify/resend', call)
  if (result.kind !== 'ok') return failureState(result)
  sent.remember(session.userId)
  // The service sends nothing to a confirmed address, and only a new token would know that it is one.
  await renewClaims()
  return { kind: 'sent', email }
}

/** The token in the cookies still says what was true before. A failure changes nothing: the next rotation repairs it. */
async function renewClaims(): Promise<void> {
  await createSendoraServerClient(cookies()).refresh()
}

/** When this browser last had a mail sent, for the wait until the next one. */
export function sentVerification(store: CookieStore, config: SendoraConfig) {
  const facts = { suffix: 'verify', maxAgeSeconds: resendWaitSeconds }
  const cookie = shortCookie(store, config.cookies, facts)
  return {
    remember: (userId: string) => cookie.store(`${config.nowMs()}.${userId}`),
    waitSeconds(userId: string): number {
      const [, sentAt, owner] = /^(\d{1,15})\.(.*)$/.exec(cookie.read() ?? '') ?? []
      if (owner !== userId) return 0
      const ageSeconds = Math.max(0, (config.nowMs() - Number(sentAt)) / 1000)
      return Math.max(0, Math.ceil(resendWaitSeconds - ageSeconds))
    },
  }
}
