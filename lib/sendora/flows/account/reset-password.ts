import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { isSessionCookie } from '../../core/cookies/cookies'
import {
  emailField,
  field,
  fieldSentences,
  linkTokenField,
  newPasswordField,
} from '../../core/forms/form-fields'
import type { FormState } from '../../core/forms/form-state'
import { refusedState } from '../../core/forms/form-state'
import { signInUrl } from '../../core/paths/return-to'
import type { FormContext } from '../../server/forms/form-action'
import { limitedState, presentGuest, unavailableState } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { refusedFields } from '../../server/forms/refused-fields'
import { submitOnce } from '../../server/forms/submit-once'
import { createSendoraServerClient } from '../../server/server-client'
import { cookiePresence } from '../../server/session-cookies'
import { linkRequest } from '../../server/sign-in/link-request'
import { explainLink, usedLink } from '../../server/sign-in/used-link'
import { sha256Hex } from '../../service/sha256'
import { resendWaitSeconds } from '../email/code-request'
import { requestPasswordReset, resetPassword } from './account-service'

/** Mails a link to a new password. The answer is the same for known and unknown addresses. */
export async function sendPasswordReset({ form, api, config }: FormContext): Promise<FormState> {
  const typed = field(form, 'email').slice(0, 254)
  const email = emailField(form)
  if (email.kind === 'invalid') {
    return { kind: 'invalid', fields: fieldSentences({ email }), email: typed }
  }
  const asked = linkRequest(await cookies(), config, 'reset')
  const last = asked.read()
  if (last !== null && last.resendAfterSeconds > 0 && (await last.isFor(email.value))) {
    const { resendAfterSeconds: retryAfterSeconds } = last
    return refusedState({ code: 'RESEND_TOO_SOON', retryAfterSeconds }, email.value)
  }
  const limit = await limitOperation('password-reset', email.value)
  if (limit.kind === 'limited') return limitedState(limit, typed)
  const outcome = await requestPasswordReset(api, { email: email.value })
  if (outcome.kind === 'refused') return refusedState(outcome.refusal, typed)
  if (outcome.kind === 'unavailable') return unavailableState(outcome.retryAfterSeconds, typed)
  const { sentAtMs } = await asked.remember(email.value, '')
  const resend = { waitSeconds: resendWaitSeconds, sentAtMs }
  return { kind: 'sent', email: email.value, resend }
}

/** Spends a mailed link on a new password. Whoever is signed in here signs in again, like everywhere else. */
export async function spendPasswordReset({ form, api, config }: FormContext): Promise<FormState> {
  const token = linkTokenField(form)
  if (token === null) {
    return refusedState({ code: 'PASSWORD_RESET_INVALID', retryAfterSeconds: null })
  }
  const newPassword = newPasswordField(form, 'newPassword')
  if (newPassword.kind === 'invalid') {
    return { kind: 'invalid', fields: fieldSentences({ newPassword }), email: '' }
  }
  const tokenHash = await sha256Hex(token)
  const limit = await limitOperation('code', tokenHash)
  if (limit.kind === 'limited') return limitedState(limit)

  const sent = { token, newPassword: newPassword.value }
  // No session comes of it: whoever sends the same link and password once more may hear that it worked.
  const submission = ['reset-password', sent.token, sent.newPassword]
  const outcome = await submitOnce(api, submission, () => resetPassword(api, sent))
  if (outcome.kind === 'unavailable') return unavailableState(outcome.retryAfterSeconds)
  const store = await cookies()
  const used = usedLink(store, config.cookies)
  if (outcome.kind === 'refused') {
    const fields = refusedFields(outcome.refusal)
    if (fields?.newPassword) return { kind: 'invalid', fields, email: '' }
    const isExpired = linkRequest(store, config, 'reset').read()?.isExpired ?? false
    return explainLink(refusedState(outcome.refusal), { isUsed: used.is(tokenHash), isExpired })
  }
  used.remember(tokenHash)
  linkRequest(store, config, 'reset').forget()
  // A guest has no password, and goes along with the sign-in that follows (contract 3.11).
  const isGuest = presentGuest(store, config) !== null
  const isSignedIn = !isGuest && cookiePresence(store).some(isSessionCookie)
  if (isSignedIn) await createSendoraServerClient(cookies()).signOut()
  return redirect(signInUrl(config.loginPath, null, 'password_reset'))
}
