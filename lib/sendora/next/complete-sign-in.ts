import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState } from '../core/forms/form-state'
import { refusedState } from '../core/forms/form-state'
import { signInUrl } from '../core/paths/return-to'
import { sessionTooLargeCode } from '../rotation/rotate'
import type { SignInOutcome } from '../service/auth-request'
import { serviceClockFor } from '../service/service-clock'
import { afterSignIn } from './after-sign-in'
import { deletedCookie, keptCookie } from './deletion-cookies'
import { endOversize } from './end-oversize'
import type { FormContext } from './form-action'
import { unavailableState } from './form-action'
import { mfaChallenge } from './mfa-challenge'
import { pressedForm } from './pressed-form'
import { createSendoraServerClient } from './server-client'

type SignInContext = Pick<FormContext, 'returnTo' | 'config'> & {
  /** The form that was sent, so that a second press of it ends as the first. */
  form?: FormData
}

/** What a sign-in of any flavour does with the service's answer. */
export async function completeSignIn(
  outcome: SignInOutcome,
  context: SignInContext,
  email = '',
): Promise<FormState> {
  const settled = await settleSignIn(outcome, context, email)
  return settled.kind === 'go' ? redirect(settled.to) : settled
}

/** The same for a route handler, which answers with a redirect of its own. */
export async function settleSignIn(
  outcome: SignInOutcome,
  { returnTo, config, form }: SignInContext,
  email = '',
): Promise<{ kind: 'go'; to: string } | FormState> {
  const store = await cookies()
  const challenge = mfaChallenge(store, config.cookies)
  const rememberPress = () => form && pressedForm(store, config).remember(form, returnTo)
  switch (outcome.kind) {
    case 'signed-in':
      if (await endOversize(outcome.tokens, config)) {
        return refusedState({ code: sessionTooLargeCode, retryAfterSeconds: null }, email)
      }
      serviceClockFor(config).learn(outcome.tokens.accessToken)
      await createSendoraServerClient(cookies()).signIn(outcome.tokens)
      if (challenge.read() !== null) challenge.clear()
      await noteReactivation(outcome.isReactivated === true, config)
      await rememberPress()
      return { kind: 'go', to: await afterSignIn(returnTo, config) }
    case 'mfa-required':
      challenge.store(outcome.challengeToken)
      await rememberPress()
      return { kind: 'go', to: signInUrl(config.mfaPath, returnTo) }
    case 'refused':
      return refusedState(outcome.refusal, email)
    case 'unavailable':
      return unavailableState(outcome.retryAfterSeconds, email)
  }
}

/** For the page that follows. What was noted of a deletion in this browser is over with any sign-in. */
async function noteReactivation(
  isReactivated: boolean,
  { cookies: settings }: SignInContext['config'],
): Promise<void> {
  const store = await cookies()
  const deleted = deletedCookie(store, settings)
  if (deleted.read() !== null) deleted.clear()
  if (isReactivated) keptCookie(store, settings).store('1')
}
