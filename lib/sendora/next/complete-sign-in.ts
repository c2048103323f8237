import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { oversize } from '../core/cookie-budget'
import type { Tokens } from '../core/cookies'
import type { FormState } from '../core/form-state'
import type { SendoraConfig } from '../core/options'
import { signInUrl } from '../core/return-to'
import type { SignInOutcome } from '../service/auth-outcome'
import { sessionTooLargeCode } from '../service/judge-successors'
import { report } from '../service/report'
import { rotatorFor } from '../service/rotator-for'
import { serviceClockFor } from '../service/service-clock-for'
import { afterSignIn } from './after-sign-in'
import { currentRequestId } from './current-request-id'
import type { FormContext } from './form-action'
import { refusedState, unavailableState } from './form-action'
import { mfaChallenge } from './mfa-challenge'
import { createSendoraServerClient } from './server-client'

type SignInContext = Pick<FormContext, 'returnTo' | 'config'>

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
  { returnTo, config }: SignInContext,
  email = '',
): Promise<{ kind: 'go'; to: string } | FormState> {
  const challenge = mfaChallenge(await cookies(), config.cookies)
  switch (outcome.kind) {
    case 'signed-in':
      if (oversize(outcome.tokens)) return refuseOversize(outcome.tokens, config, email)
      serviceClockFor(config).learn(outcome.tokens.accessToken)
      await createSendoraServerClient(cookies()).signIn(outcome.tokens)
      if (challenge.read() !== null) challenge.clear()
      return { kind: 'go', to: await afterSignIn(returnTo, config) }
    case 'mfa-required':
      challenge.store(outcome.challengeToken)
      return { kind: 'go', to: signInUrl(config.mfaPath, returnTo) }
    case 'refused':
      return refusedState(outcome.refusal, email)
    case 'unavailable':
      return unavailableState(outcome.retryAfterSeconds, email)
  }
}

/** Nothing is written, and nobody is left with a session at the service that no browser holds. */
async function refuseOversize(
  { refreshToken }: Tokens,
  config: SendoraConfig,
  email: string,
): Promise<FormState> {
  report({ name: 'session.too_large', source: 'sign-in' }, await currentRequestId())
  await rotatorFor(config).end(refreshToken)
  return refusedState({ code: sessionTooLargeCode, retryAfterSeconds: null }, email)
}
