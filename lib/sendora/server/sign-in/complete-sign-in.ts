import { cookies, headers } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import type { Tokens } from '../../core/cookies/cookies'
import { oversize } from '../../core/cookies/session-cookies'
import type { SignInKind } from '../../core/events'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { signInUrl } from '../../core/paths/return-to'
import { decodedTokenState } from '../../core/tokens/session'
import { sessionTooLargeCode } from '../../rotation/rotate'
import { rotatorFor } from '../../rotation/rotator-for'
import { checkAccessToken, clockRules } from '../../rotation/session-state'
import { runHook } from '../../service/run-hook'
import { serviceClockFor } from '../../service/service-clock'
import { processSettings, report } from '../../service/settings'
import type { SignInOutcome } from '../../service/sign-in-request'
import type { FormContext } from '../forms/form-action'
import { lastSubmission } from '../forms/submit-once'
import { redirectTo } from '../redirect-to'
import { currentRequestId } from '../request-context'
import { createSendoraServerClient } from '../server-client'
import { deletedCookie, keptCookie, mfaChallenge } from './flow-cookies'
import { rememberOf, signInNote } from './sign-in-note'

type SignInContext = Pick<FormContext, 'returnTo' | 'config'> & {
  /** @default what the first step of this sign-in was: for its second factor */
  kind?: SignInKind
  /** The flow has created the account. */
  isSignUp?: boolean
  /** The submitted form, so that a second submission ends like the first. */
  form?: FormData
}

/** Completes a sign-in of any kind: stores the session and redirects, or returns the form's state. */
export async function completeSignIn(
  outcome: SignInOutcome,
  context: SignInContext,
  email = '',
): Promise<FormState> {
  const settled = await settleSignIn(outcome, context, email)
  return settled.kind === 'go' ? redirectTo(settled.to) : settled
}

/** `completeSignIn` for a route handler, which builds its own redirect. */
export async function settleSignIn(
  outcome: SignInOutcome,
  { returnTo, config, form, isSignUp = false, ...context }: SignInContext,
  email = '',
): Promise<{ kind: 'go'; to: string } | FormState> {
  const store = await cookies()
  const challenge = mfaChallenge(store, config.cookies)
  const note = signInNote(store, config.cookies)
  const kind = context.kind ?? note.read().kind ?? 'password'
  const remember = rememberOf(form) ?? note.read().remember
  const rememberSubmission = () => form && lastSubmission(store, config).remember(form, returnTo)
  switch (outcome.kind) {
    case 'signed-in':
      if (await revokeOversized(outcome.tokens, config)) {
        return refused(sessionTooLargeCode, { email })
      }
      serviceClockFor(config).learn(outcome.tokens.accessToken)
      await createSendoraServerClient(cookies()).signIn(outcome.tokens, { remember })
      if (challenge.read() !== null) challenge.clear()
      note.clear()
      await noteReactivation(outcome.isReactivated === true, config)
      await rememberSubmission()
      await announceSignIn(outcome.tokens, { kind, isSignUp }, config)
      return { kind: 'go', to: await afterSignIn(returnTo, config) }
    case 'mfa-required':
      challenge.store(outcome.challengeToken)
      note.store({ kind, remember })
      await rememberSubmission()
      return { kind: 'go', to: signInUrl(config.mfaPath, returnTo) }
    default:
      return outcomeState(outcome, email)
  }
}

/** The event, and the app's own hook: the session is stored by now, and no failure of theirs undoes it. */
async function announceSignIn(
  { accessToken }: Tokens,
  { kind, isSignUp }: { kind: SignInKind; isSignUp: boolean },
  config: SendoraConfig,
): Promise<void> {
  const requestId = await currentRequestId()
  report({ name: isSignUp ? 'sign_up.completed' : 'sign_in.completed', kind }, requestId)
  const hook = isSignUp ? 'onSignUp' : 'onSignIn'
  if (processSettings()[hook] === null) return
  const checked = await checkAccessToken(config, accessToken)
  const state =
    checked.kind === 'unavailable'
      ? decodedTokenState(accessToken, clockRules(config), config)
      : checked
  if (state.kind !== 'valid') return
  await runHook(hook, { session: state.session, kind }, requestId)
}

/** Any sign-in ends this browser's note about a deletion. */
async function noteReactivation(isReactivated: boolean, { cookies: settings }: SendoraConfig) {
  const store = await cookies()
  const deleted = deletedCookie(store, settings)
  if (deleted.read() !== null) deleted.clear()
  if (isReactivated) keptCookie(store, settings).store('1')
}

/**
 * Where a sign-in leads. A form posted without scripts and without any cookie may come from a browser that refuses
 * cookies: it goes to the sign-in page, which sends a session on and otherwise explains the problem.
 */
export async function afterSignIn(returnTo: string, { loginPath }: SendoraConfig): Promise<string> {
  const sent = await headers()
  const isPlainForm = sent.get('sec-fetch-mode') === 'navigate'
  return isPlainForm && !sent.has('cookie') ? signInUrl(loginPath, returnTo, 'cookies') : returnTo
}

/** Revokes tokens that don't fit in a cookie, so that no session remains that no browser holds. False if they fit. */
export async function revokeOversized(tokens: Tokens, config: SendoraConfig): Promise<boolean> {
  if (!oversize(tokens)) return false
  report({ name: 'session.too_large', source: 'sign-in' }, await currentRequestId())
  await rotatorFor(config).end(tokens.refreshToken)
  return true
}
