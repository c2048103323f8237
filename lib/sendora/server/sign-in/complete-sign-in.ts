import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SendoraConfig } from '../../core/config/options'
import { oversize, type Tokens } from '../../core/cookies/cookies'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { signInUrl } from '../../core/paths/return-to'
import { sessionTooLargeCode } from '../../rotation/rotate'
import { rotatorFor } from '../../rotation/rotator-for'
import type { SignInOutcome } from '../../service/auth-request'
import { serviceClockFor } from '../../service/service-clock'
import { report } from '../../service/settings'
import type { FormContext } from '../forms/form-action'
import { lastSubmission } from '../forms/submit-once'
import { currentRequestId } from '../request-context'
import { createSendoraServerClient } from '../server-client'
import { deletedCookie, keptCookie } from './deletion-note'
import { mfaChallenge } from './mfa-challenge'

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
  const rememberSubmission = () => form && lastSubmission(store, config).remember(form, returnTo)
  switch (outcome.kind) {
    case 'signed-in':
      if (await revokeOversized(outcome.tokens, config)) {
        return refused(sessionTooLargeCode, { email })
      }
      serviceClockFor(config).learn(outcome.tokens.accessToken)
      await createSendoraServerClient(cookies()).signIn(outcome.tokens)
      if (challenge.read() !== null) challenge.clear()
      await noteReactivation(outcome.isReactivated === true, config)
      await rememberSubmission()
      return { kind: 'go', to: await afterSignIn(returnTo, config) }
    case 'mfa-required':
      challenge.store(outcome.challengeToken)
      await rememberSubmission()
      return { kind: 'go', to: signInUrl(config.mfaPath, returnTo) }
    case 'refused':
      return outcomeState(outcome, email)
    case 'unavailable':
      return outcomeState(outcome, email)
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

/**
 * Where a sign-in leads. A browser whose form was posted without scripts and without a single cookie may be refusing
 * them. It goes by way of the sign-in page: that one sends a session on, and tells whoever has none what is wrong.
 */
export async function afterSignIn(returnTo: string, { loginPath }: SendoraConfig): Promise<string> {
  const sent = await headers()
  const isPlainForm = sent.get('sec-fetch-mode') === 'navigate'
  return isPlainForm && !sent.has('cookie') ? signInUrl(loginPath, returnTo, 'cookies') : returnTo
}

/**
 * Whether these tokens of a sign-in fit into no cookie. Then they are ended at the service, so that nobody is left with
 * a session that no browser holds, and an event says so.
 */
export async function revokeOversized(tokens: Tokens, config: SendoraConfig): Promise<boolean> {
  if (!oversize(tokens)) return false
  report({ name: 'session.too_large', source: 'sign-in' }, await currentRequestId())
  await rotatorFor(config).end(tokens.refreshToken)
  return true
}
