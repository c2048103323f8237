import { cookies } from 'next/headers'

import type { FormState } from '../../core/forms/form-state'

import { signInUrl } from '../../core/paths/return-to'
import { type FormActionArguments, type FormContext, runFormAction } from '../forms/form-action'
import { lastSubmission } from '../forms/submit-once'
import { redirectTo } from '../redirect-to'
import { createSendoraServerClient } from '../server-client'
import { mfaChallenge } from './flow-cookies'

/**
 * Runs the action of a form that signs in. A form with the field `idempotencyKey` that is submitted again ends like the
 * first time.
 */
export function runSignInAction(
  args: FormActionArguments,
  run: (context: FormContext) => Promise<FormState>,
): Promise<FormState> {
  return runFormAction(args, async (context) => {
    const reached = await reachedBefore(context)
    return reached === null ? run(context) : redirectTo(reached)
  })
}

/** Where this form has led already, if its session or challenge is still there. */
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
