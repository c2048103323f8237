import { cookies } from 'next/headers'
import { emailField, field } from '../../core/forms/form-fields'
import type { FormState } from '../../core/forms/form-state'
import { refusedState } from '../../core/forms/form-state'
import { configuration } from '../../server/configuration'
import type { FormContext } from '../../server/forms/form-action'
import { limitedState, unavailableState } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { linkRequest } from '../../server/sign-in/link-request'
import { resendWaitSeconds } from './code-request'
import { requestMagicLink } from './email-service'

/** Mails a sign-in link to the form's `email`, at most one every half minute from one browser. */
export async function sendMagicLink({ form, returnTo, config }: FormContext): Promise<FormState> {
  const typed = field(form, 'email').slice(0, 254)
  const email = emailField(form)
  if (email.kind === 'invalid') {
    return { kind: 'invalid', fields: { email: email.message }, email: typed }
  }
  const asked = linkRequest(await cookies(), config)
  const last = asked.read()
  if (last !== null && last.resendAfterSeconds > 0 && (await last.isFor(email.value))) {
    const { resendAfterSeconds: retryAfterSeconds } = last
    return refusedState({ code: 'RESEND_TOO_SOON', retryAfterSeconds }, email.value)
  }
  const limit = await limitOperation('magic-link', email.value)
  if (limit.kind === 'limited') return limitedState(limit, typed)
  const outcome = await requestMagicLink(config, { email: email.value })
  if (outcome.kind === 'refused') return refusedState(outcome.refusal, typed)
  if (outcome.kind === 'unavailable') return unavailableState(outcome.retryAfterSeconds, typed)
  const { sentAtMs } = await asked.remember(email.value, returnTo)
  const resend = { waitSeconds: resendWaitSeconds, sentAtMs }
  return { kind: 'sent', email: email.value, resend }
}

/** True in a browser that asked for a sign-in link lately: one press will do there. For the page of the link. */
export async function isLinkRequestedHere(): Promise<boolean> {
  const config = configuration()
  return linkRequest(await cookies(), config).read() !== null
}
