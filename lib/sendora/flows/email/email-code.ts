import { cookies } from 'next/headers'
import { emailCodeField, fieldSentences } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { configuration } from '../../server/configuration'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { requestCookies } from '../../server/request-context'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { type MailRequest, requestMail, requestMailTo } from '../../server/sign-in/request-mail'
import { noteRemember } from '../../server/sign-in/sign-in-note'
import { type CodeRequest, codeRequest } from './code-request'
import { requestEmailCode, verifyEmailCode } from './email-service'

const missing = refused('CODE_MISSING')

/** Mails a code to the form's `email`. The answer is the same for known and unknown addresses. */
export async function sendEmailCode(context: FormContext): Promise<FormState> {
  noteRemember(context.form, await cookies(), context.config.cookies)
  return requestMail(context.form, await mailRequest(context))
}

/** Mails another code to the address that this browser requested one for. */
export async function resendEmailCode(context: FormContext): Promise<FormState> {
  const last = codeRequest(await cookies(), context.config).read()
  return last === null ? missing : requestMailTo(last.email, await mailRequest(context))
}

async function mailRequest({ api, config }: FormContext): Promise<MailRequest> {
  const request = codeRequest(await cookies(), config)
  const last = request.read()
  return {
    operation: 'email-code',
    waitSeconds: (email) => (last?.email === email ? last.resendAfterSeconds : 0),
    send: (email) => requestEmailCode(api, { email }),
    remember: request.remember,
  }
}

/** Signs in with the mailed code that this browser requested, and no other. */
export async function confirmEmailCode(context: FormContext): Promise<FormState> {
  const { form, api, config } = context
  const request = codeRequest(await cookies(), config)
  const last = request.read()
  if (last === null) return missing
  const { email } = last
  if (last.isExpired) return refused('CODE_EXPIRED', { email })
  const spent = refused('CODE_SPENT', { email })
  if (last.triesLeft === 0) return spent
  const code = emailCodeField(form)
  if (code.kind === 'invalid') return { kind: 'invalid', fields: fieldSentences({ code }), email }
  const limit = await limitOperation('code', email)
  if (limit.kind === 'limited') return outcomeState(limit, email)

  const answer = { email, code: code.value }
  const submission = { flow: 'email-code', sent: [String(last.sentAtMs), email, code.value] }
  const outcome = await submitOnce(context, submission, () => verifyEmailCode(api, answer))
  if (outcome.kind === 'signed-in' || outcome.kind === 'mfa-required') request.forget()
  if (outcome.kind === 'refused' && outcome.refusal.code === 'EMAIL_OTP_INVALID') {
    request.countWrong(last)
    if (last.triesLeft === 1) return spent
  }
  return completeSignIn(outcome, { ...context, kind: 'email_code' }, email)
}

/** The code that this browser has requested, or `null`. For the page with its form. */
export async function getCodeRequest(): Promise<CodeRequest | null> {
  return codeRequest(await requestCookies(), configuration()).read()
}
