import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormActionArguments, FormState } from '../../core/forms/form-state'
import { signInUrl } from '../../core/paths/return-to'
import { type FormContext, runFormAction } from '../forms/form-action'
import { lastSubmission } from '../forms/submit-once'
import { createSendoraServerClient } from '../server-client'
import { mfaChallenge } from './mfa-challenge'

/**
 * Runs the action of a form that signs in. Pressed twice, it ends twice as it did the first time: what is spent by then
 * is not asked about again. That takes the hidden field `idempotencyKey`.
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
