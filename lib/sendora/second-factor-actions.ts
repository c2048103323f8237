'use server'

import { formOf } from './core/form-fields'
import type { SecondFactorState } from './core/second-factor-state'
import { disableSecondFactor, renewRecoveryCodes } from './next/change-second-factor'
import { confirmEnrolment, startEnrolment } from './next/enrol-second-factor'
import { withSessionAction } from './next/session-action'

// All of them are for `useActionState`, which works without scripts as well.

/** Begins with an authenticator app: the state is `enrol`, with the secret for a QR code and for typing. */
export const startSecondFactorAction = withSessionAction(
  (context, _previous: SecondFactorState, form: FormData): Promise<SecondFactorState> =>
    startEnrolment(context, formOf(form)),
)

/** Turns the second factor on with `code`, and the state's `secret` beside it; the state is `recovery-codes`. */
export const confirmSecondFactorAction = withSessionAction(
  (context, _previous: SecondFactorState, form: FormData): Promise<SecondFactorState> =>
    confirmEnrolment(context, formOf(form)),
)

/** Replaces the recovery codes, behind step-up; the state is `recovery-codes`. */
export const renewRecoveryCodesAction = withSessionAction(
  (context, _previous: SecondFactorState, form: FormData): Promise<SecondFactorState> =>
    renewRecoveryCodes(context, formOf(form)),
)

/** Turns the second factor off, behind step-up; the state is `done`. */
export const disableSecondFactorAction = withSessionAction(
  (context, _previous: SecondFactorState, form: FormData): Promise<SecondFactorState> =>
    disableSecondFactor(context, formOf(form)),
)
