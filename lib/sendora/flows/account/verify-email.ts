import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { linkTokenField } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import {
  configuredReturnTo,
  returnToField,
  signInUrl,
  singleValue,
} from '../../core/paths/return-to'
import { endReason } from '../../core/refresh-outcome'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import type { Session } from '../../core/tokens/session'
import { configuration } from '../../server/configuration'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { failureState } from '../../server/forms/with-session-form'
import { redirectTo } from '../../server/redirect-to'
import { requestCookies } from '../../server/request-context'
import { createSendoraServerClient } from '../../server/server-client'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie, keptReturnTo } from '../../server/sign-in/flow-cookies'
import { resendWaitSeconds } from '../../server/sign-in/request-mail'
import { explainLink, usedLink } from '../../server/sign-in/used-link'
import type { SessionActionContext } from '../../server/with-session-action'
import { verifyEmail } from './account-service'

/** Confirms an address with the mailed `token`. Works signed in and signed out. */
export async function spendEmailVerification(context: FormContext): Promise<FormState> {
  const { form, api, config } = context
  const token = linkTokenField(form)
  if (token === null) return refused('EMAIL_VERIFY_INVALID')
  const tokenHash = await sha256Hex(token)
  const limit = await limitOperation('code', tokenHash)
  if (limit.kind === 'limited') return outcomeState(limit)
  const submission = { flow: 'verify-email', sent: [], secret: token }
  const outcome = await submitOnce(context, submission, () => verifyEmail(api, { token }))
  const used = usedLink(await cookies(), config.cookies)
  if (outcome.kind === 'refused') {
    return explainLink(outcomeState(outcome), { isUsed: used.is(tokenHash) })
  }
  if (outcome.kind === 'unavailable') return outcomeState(outcome)
  used.remember(tokenHash)
  await renewClaims()
  return { kind: 'done', email: '' }
}

/** Mails the link again to the signed-in user (contract: links and codes). */
export async function resendEmailVerification(
  { session, callService }: SessionActionContext,
  form: FormData,
  config: SendoraConfig,
): Promise<FormState> {
  const email = session.email ?? ''
  confirmationReturn(await cookies(), config).remember(form)
  const sent = sentVerification(await cookies(), config)
  const retryAfterSeconds = sent.waitSeconds(session.userId)
  if (retryAfterSeconds > 0) return refused('RESEND_TOO_SOON', { retryAfterSeconds })
  const limit = await limitOperation('email-verification', session.userId)
  if (limit.kind === 'limited') return outcomeState(limit)
  const call = { method: 'POST', body: {}, parse: () => null }
  const result = await callService('/auth-service/email/verify/resend', call)
  if (result.kind !== 'ok') return failureState(result)
  sent.remember(session.userId)
  // The service mails nothing to a confirmed address, and only a new token says that it's confirmed.
  await renewClaims()
  return { kind: 'sent', email }
}

/** Renews the session, and goes to the form's `from` if the address is confirmed. */
export async function goOnConfirmed(form: FormData, config: SendoraConfig): Promise<FormState> {
  const returnTo = configuredReturnTo(singleValue(form.getAll(returnToField)), config)
  const client = createSendoraServerClient(cookies())
  const rotation = await client.refresh()
  if (rotation.kind === 'rejected') {
    return redirectTo(signInUrl(config.loginPath, returnTo, endReason(rotation.code)))
  }
  const state = await client.getSessionState()
  if (state.kind === 'active' && state.session.emailVerified) return redirectTo(returnTo)
  if (rotation.kind === 'unavailable') return outcomeState(rotation)
  return state.kind === 'unavailable'
    ? refused('SERVICE_UNAVAILABLE')
    : refused('EMAIL_UNCONFIRMED')
}

/** The token still has the old claims. A failure changes nothing: the next renewal updates them. */
async function renewClaims(): Promise<void> {
  await createSendoraServerClient(cookies()).refresh()
}

/** When this browser last requested a mail. */
function sentVerification(store: CookieStore, config: SendoraConfig) {
  const facts = { suffix: 'verify', maxAgeSeconds: resendWaitSeconds }
  const cookie = flowCookie(store, config.cookies, facts)
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

const confirmationSeconds = 3_600

/** Where the visitor was going before they had to confirm an address: the mailed link can't carry it. */
function confirmationReturn(store: CookieStore, config: SendoraConfig) {
  const facts = { suffix: 'confirm', maxAgeSeconds: confirmationSeconds }
  const cookie = flowCookie(store, config.cookies, facts)
  return {
    remember(form: FormData): void {
      const returnTo = keptReturnTo(
        configuredReturnTo(singleValue(form.getAll(returnToField)), config, ''),
      )
      if (returnTo !== '') cookie.store(returnTo)
    },
    read: () => configuredReturnTo(cookie.read(), config, '') || null,
  }
}

/** Seconds until the mail that confirms the address may be sent again, or 0. */
export async function verificationWaitSeconds({ userId }: Session): Promise<number> {
  return sentVerification(await requestCookies(), configuration()).waitSeconds(userId)
}

/** Where the visitor was going before they had to confirm an address, or `null`. For the page of the mailed link. */
export async function confirmationReturnTo(): Promise<string | null> {
  return confirmationReturn(await cookies(), configuration()).read()
}
