import type { LimitedKind } from '../../core/events'
import { field } from '../../core/form-data'
import { emailField, fieldSentences } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import type { RequestOutcome } from '../../service/auth-request'
import { limitOperation } from '../forms/limit-operation'

/** Wait between two mails from one browser, seconds [design]. */
export const resendWaitSeconds = 30

export type MailRequest = {
  operation: LimitedKind
  /** Seconds until this browser may request another mail to this address, or 0. */
  waitSeconds: (email: string) => number | Promise<number>
  send: (email: string) => Promise<RequestOutcome>
  /** Notes the request in this browser; `sentAtMs` is its time (ms since the epoch). */
  remember: (email: string) => { sentAtMs: number } | Promise<{ sentAtMs: number }>
}

/** Requests a mail to the form's `email`. The answer is the same for known and unknown addresses. */
export async function requestMail(form: FormData, request: MailRequest): Promise<FormState> {
  const email = emailField(form)
  if (email.kind === 'ok') return requestMailTo(email.value, request)
  const typed = field(form, 'email').slice(0, 254)
  return { kind: 'invalid', fields: fieldSentences({ email }), email: typed }
}

/** `requestMail` for an address that this browser has used before. */
export async function requestMailTo(email: string, request: MailRequest): Promise<FormState> {
  const retryAfterSeconds = await request.waitSeconds(email)
  if (retryAfterSeconds > 0) return refused('RESEND_TOO_SOON', { retryAfterSeconds, email })
  const limit = await limitOperation(request.operation, email)
  if (limit.kind === 'limited') return outcomeState(limit, email)
  const outcome = await request.send(email)
  if (outcome.kind !== 'accepted') return outcomeState(outcome, email)
  const { sentAtMs } = await request.remember(email)
  return { kind: 'sent', email, resend: { waitSeconds: resendWaitSeconds, sentAtMs } }
}
