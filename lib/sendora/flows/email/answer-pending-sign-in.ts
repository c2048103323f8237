import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { field } from '../../core/form-data'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { rotateAndReport, sessionTooLargeCode } from '../../rotation/rotate'
import { rotatorFor } from '../../rotation/rotator-for'
import type { FormContext } from '../../server/forms/form-action'
import { redirectTo } from '../../server/redirect-to'
import { currentRequestId } from '../../server/request-context'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { linkRequest } from '../../server/sign-in/link-request'
import { linkReturnTo } from './confirm-magic-link'
import { pendingSignIn } from './pending-sign-in'

/** Signs in to the account that the page has named, and no other. */
export async function acceptPendingSignIn(context: FormContext): Promise<FormState> {
  const { form, config } = context
  const store = await cookies()
  const pending = pendingSignIn(store, config)
  const refreshToken = await pending.of(field(form, 'pending'))
  if (refreshToken === null) return refused('CHOICE_MISSING')
  const rotation = await rotateAndReport(config, refreshToken, {
    source: 'sign-in',
    requestId: await currentRequestId(),
    presentedCookies: null,
  })
  if (rotation.kind === 'unavailable') return outcomeState(rotation)
  await pending.close(refreshToken)
  if (rotation.kind === 'rejected') {
    return refused(rotation.code === sessionTooLargeCode ? rotation.code : 'CHOICE_MISSING')
  }
  const request = linkRequest(store, config)
  const returnTo = linkReturnTo(context, request.read())
  request.forget()
  const signedIn = { kind: 'signed-in', tokens: rotation.tokens } as const
  return completeSignIn(signedIn, { returnTo, config, form, kind: 'magic_link' })
}

/** Ends the pending sign-in that the page has named, and no other. The current session stays. */
export async function declinePendingSignIn(config: SendoraConfig, form: FormData): Promise<never> {
  const pending = pendingSignIn(await cookies(), config)
  const refreshToken = await pending.of(field(form, 'pending'))
  if (refreshToken !== null) {
    await pending.close(refreshToken)
    await rotatorFor(config).end(refreshToken)
  }
  // The sign-in page sends a signed-in visitor on.
  return redirectTo(config.loginPath)
}
