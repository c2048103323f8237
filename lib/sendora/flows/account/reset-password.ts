import { cookies } from 'next/headers'
import { isSessionCookie } from '../../core/cookies/cookies'
import { fieldSentences, linkTokenField, newPasswordField } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { signInUrl } from '../../core/paths/return-to'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import { type FormContext, presentGuest } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { refusedFields } from '../../server/forms/refused-fields'
import { submitOnce } from '../../server/forms/submit-once'
import { redirectTo } from '../../server/redirect-to'
import { createSendoraServerClient } from '../../server/server-client'
import { cookiePresence } from '../../server/session-cookies'
import { linkRequest } from '../../server/sign-in/link-request'
import { requestMail } from '../../server/sign-in/request-mail'
import { explainLink, usedLink } from '../../server/sign-in/used-link'
import { requestPasswordReset, resetPassword } from './account-service'

/** Mails a password reset link. The answer is the same for known and unknown addresses. */
export async function sendPasswordReset({ form, api, config }: FormContext): Promise<FormState> {
  const request = linkRequest(await cookies(), config, 'reset')
  return requestMail(form, {
    operation: 'password-reset',
    waitSeconds: request.waitSeconds,
    send: (email) => requestPasswordReset(api, { email }),
    remember: (email) => request.remember(email, ''),
  })
}

/** Sets a new password with a mailed link, and signs out here as everywhere. */
export async function spendPasswordReset(context: FormContext): Promise<FormState> {
  const { form, api, config } = context
  const token = linkTokenField(form)
  if (token === null) return refused('PASSWORD_RESET_INVALID')
  const newPassword = newPasswordField(form, 'newPassword')
  if (newPassword.kind === 'invalid') {
    return { kind: 'invalid', fields: fieldSentences({ newPassword }), email: '' }
  }
  const tokenHash = await sha256Hex(token)
  const limit = await limitOperation('code', tokenHash)
  if (limit.kind === 'limited') return outcomeState(limit)

  const sent = { token, newPassword: newPassword.value }
  // It starts no session, so a second submission of the same link and password may succeed too.
  const submission = { flow: 'reset-password', sent: [sent.newPassword], secret: token }
  const outcome = await submitOnce(context, submission, () => resetPassword(api, sent))
  if (outcome.kind === 'unavailable') return outcomeState(outcome)
  const store = await cookies()
  const used = usedLink(store, config.cookies)
  if (outcome.kind === 'refused') {
    const fields = refusedFields(outcome.refusal)
    if (fields && 'newPassword' in fields) return { kind: 'invalid', fields, email: '' }
    const isExpired = linkRequest(store, config, 'reset').read()?.isExpired ?? false
    return explainLink(outcomeState(outcome), { isUsed: used.is(tokenHash), isExpired })
  }
  used.remember(tokenHash)
  linkRequest(store, config, 'reset').forget()
  // A guest has no password, and is taken over by the next sign-in (contract: guest takeover).
  const isGuest = presentGuest(store, config) !== null
  const isSignedIn =
    !isGuest && cookiePresence(store).some((name) => isSessionCookie(name, config.cookies.prefix))
  if (isSignedIn) await createSendoraServerClient(cookies()).signOut()
  return redirectTo(signInUrl(config.loginPath, null, 'password_reset'))
}
