import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState } from '../core/form-state'
import { signInUrl } from '../core/return-to'
import type { SignInOutcome } from '../service/auth-outcome'
import { serviceClockFor } from '../service/service-clock-for'
import { afterSignIn } from './after-sign-in'
import type { FormContext } from './form-action'
import { refusedState, unavailableState } from './form-action'
import { mfaChallenge } from './mfa-challenge'
import { createSendoraServerClient } from './server-client'

/** What a sign-in of any flavour does with the service's answer. */
export async function completeSignIn(
  outcome: SignInOutcome,
  { returnTo, config }: Pick<FormContext, 'returnTo' | 'config'>,
  email = '',
): Promise<FormState> {
  const challenge = mfaChallenge(await cookies(), config.cookies)
  switch (outcome.kind) {
    case 'signed-in':
      serviceClockFor(config).learn(outcome.tokens.accessToken)
      await createSendoraServerClient(cookies()).signIn(outcome.tokens)
      if (challenge.read() !== null) challenge.clear()
      return redirect(await afterSignIn(returnTo, config))
    case 'mfa-required':
      challenge.store(outcome.challengeToken)
      return redirect(signInUrl(config.mfaPath, returnTo))
    case 'refused':
      return refusedState(outcome.refusal, email)
    case 'unavailable':
      return unavailableState(outcome.retryAfterSeconds, email)
  }
}
