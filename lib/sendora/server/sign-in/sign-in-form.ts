import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { readTokens } from '../../core/cookies/cookies'
import type { FormActionArguments, FormState } from '../../core/forms/form-state'
import { signInUrl } from '../../core/paths/return-to'
import type { SignInOutcome } from '../../service/auth-request'
import type { FormContext } from '../forms/form-action'
import { runFormAction } from '../forms/form-action'
import { idempotencyKeyOf } from '../forms/idempotency-key'
import { lastSubmission } from '../forms/last-submission'
import { submitOnce } from '../forms/submit-once'
import { createSendoraServerClient } from '../server-client'
import { cookieValues } from '../session-cookies'
import { mfaChallenge } from './mfa-challenge'

/**
 * Runs the action of a form that signs in. Pressed twice, it ends twice as it did the first time: what is spent by then
 * is not asked about again. That takes the hidden field `attempt`.
 */
export function runSignInAction(
  args: FormActionArguments,
  run: (context: FormContext) => Promise<FormState>,
): Promise<FormState> {
  return runFormAction(args, async (context) => {
    const reached = await reachedBefore(context)
    return reached === null ? run(context) : redirect(reached)
  })
}

/**
 * The other half: a second press that comes before the first one is answered shares its outcome.
 *
 * @param press `sent` is all that the outcome depends on; `secret` what only this browser holds, or nothing: then it
 * takes the `attempt` to know two presses as one
 */
export async function signInOnce(
  { api, config, form }: FormContext,
  submission: { secret: string; sent: readonly string[] },
  run: () => Promise<SignInOutcome>,
): Promise<SignInOutcome> {
  const attempt = idempotencyKeyOf(form)
  if (!attempt && !submission.secret) return run()
  const { refreshToken } = readTokens(cookieValues(await cookies()), config.cookieNames)
  return submitOnce(api, [...submission.sent, submission.secret, attempt, refreshToken ?? ''], run)
}

/** Where this very form has led already, with what it brought still there. */
async function reachedBefore({ form, config }: FormContext): Promise<string | null> {
  const store = await cookies()
  const returnTo = await lastSubmission(store, config).returnToOf(form)
  if (returnTo === null) return null
  if (mfaChallenge(store, config.cookies).read() !== null) {
    return signInUrl(config.mfaPath, returnTo)
  }
  const { kind } = await createSendoraServerClient(cookies()).getSessionState()
  return kind === 'active' ? returnTo : null
}
