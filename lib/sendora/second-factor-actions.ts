'use server'

import { disableSecondFactor, renewRecoveryCodes } from './flows/second-factor/change'
import { confirmEnrollment, startEnrollment } from './flows/second-factor/enroll'
import type { SecondFactorState } from './flows/second-factor/second-factor-state'
import { withSessionForm } from './server/forms/with-session-form'

// For `useActionState`, which also works without scripts.

/** Starts the setup of an authenticator app: the state is `enroll`, with the secret as text and for a QR code. */
export const startSecondFactorAction = withSessionForm<SecondFactorState>(startEnrollment)

/** Turns the second factor on with `code` and the state's `secret`; the new state is `recovery-codes`. */
export const confirmSecondFactorAction = withSessionForm<SecondFactorState>(confirmEnrollment)

/** Replaces the recovery codes, behind step-up; the state is `recovery-codes`. */
export const renewRecoveryCodesAction = withSessionForm<SecondFactorState>(renewRecoveryCodes)

/** Turns the second factor off, behind step-up; the state is `done`. */
export const disableSecondFactorAction = withSessionForm<SecondFactorState>(disableSecondFactor)
