import { cookies } from 'next/headers'
import { emailCodeField, emailField, field, fieldSentences } from '../../core/forms/form-fields'
import type { FormState } from '../../core/forms/form-state'
import { refusedState } from '../../core/forms/form-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitedState, unavailableState } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { signInOnce } from '../../server/sign-in/sign-in-form'
import { codeRequest } from './code-request'
import { requestEmailCode, verifyEmailCode } from './email-service'

const missing = refusedState({ code: 'CODE_MISSING', retryAfterSeconds: null })

/** Mails a code to the form's `email`. The answer is the same for known and unknown addresses. */
export async function sendEmailCode(context: FormContext): Promise<FormState> {
  const typed = field(context.form, 'email').slice(0, 254)
  const email = emailField(context.form)
  return email.kind === 'invalid'
    ? { kind: 'invalid', fields: fieldSentences({ email }), email: typed }
    : send(email.value, context)
}

/** Mails another code to the address that this browser asked for. */
export async function resendEmailCode(context: FormContext): Promise<FormState> {
  const last = codeRequest(await cookies(), context.config).read()
  return last === null ? missing : send(last.email, context)
}

async function send(email: string, { api, config }: FormContext): Promise<FormState> {
  const asked = codeRequest(await cookies(), config)
  const last = asked.read()
  if (last?.email === email && last.resendAfterSeconds > 0) {
    const { resendAfterSeconds: retryAfterSeconds } = last
    return refusedState({ code: 'RESEND_TOO_SOON', retryAfterSeconds }, email)
  }
  const limit = await limitOperation('email-code', email)
  if (limit.kind === 'limited') return limitedState(limit, email)
  const outcome = await requestEmailCode(api, { email })
  if (outcome.kind === 'refused') return refusedState(outcome.refusal, email)
  if (outcome.kind === 'unavailable') return unavailableState(outcome.retryAfterSeconds, email)
  asked.remember(email)
  return { kind: 'sent', email }
}

/** Signs in with the mailed code that this browser asked for, and with no other. */
export async function confirmEmailCode(context: FormContext): Promise<FormState> {
  const { form, api, config } = context
  const asked = codeRequest(await cookies(), config)
  const last = asked.read()
  if (last === null) return missing
  const { email } = last
  if (last.isExpired) return refusedState({ code: 'CODE_EXPIRED', retryAfterSeconds: null }, email)
  const spent = refusedState({ code: 'CODE_SPENT', retryAfterSeconds: null }, email)
  if (last.triesLeft === 0) return spent
  const code = emailCodeField(form)
  if (code.kind === 'invalid') return { kind: 'invalid', fields: fieldSentences({ code }), email }
  const limit = await limitOperation('code', email)
  if (limit.kind === 'limited') return limitedState(limit, email)

  const answer = { email, code: code.value }
  const submission = { secret: '', sent: ['email-code', String(last.sentAtMs), email, code.value] }
  const outcome = await signInOnce(context, submission, () => verifyEmailCode(api, answer))
  if (outcome.kind === 'signed-in' || outcome.kind === 'mfa-required') asked.forget()
  if (outcome.kind === 'refused' && outcome.refusal.code === 'EMAIL_OTP_INVALID') {
    asked.countWrong(last)
    if (last.triesLeft === 1) return spent
  }
  return completeSignIn(outcome, context, email)
}
