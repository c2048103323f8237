import { cookies } from 'next/headers'
import type { FormState } from '../../core/forms/form-state'
import { configuration } from '../../server/configuration'
import type { FormContext } from '../../server/forms/form-action'
import { requestCookies } from '../../server/request-context'
import { linkRequest } from '../../server/sign-in/link-request'
import { requestMail } from '../../server/sign-in/request-mail'
import { noteRemember } from '../../server/sign-in/sign-in-note'
import { requestMagicLink } from './email-service'

/** Mails a sign-in link to the form's `email`, at most one every 30 seconds per browser. */
export async function sendMagicLink({ form, returnTo, config }: FormContext): Promise<FormState> {
  const request = linkRequest(await cookies(), config)
  noteRemember(form, await cookies(), config.cookies)
  return requestMail(form, {
    operation: 'magic-link',
    waitSeconds: request.waitSeconds,
    send: (email) => requestMagicLink(config, { email }),
    remember: (email) => request.remember(email, returnTo),
  })
}

/** True in a browser that has requested a sign-in link: one click signs in there. For the page of the link. */
export async function isLinkRequestedHere(): Promise<boolean> {
  return linkRequest(await requestCookies(), configuration()).read() !== null
}
