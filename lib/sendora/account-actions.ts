'use server'

import type { FormState } from './core/forms/form-state'
import { changePassword } from './flows/account/change-password'
import { deleteAccount } from './flows/account/delete-account'
import { startGuest } from './flows/account/guest'
import { sendPasswordReset, spendPasswordReset } from './flows/account/reset-password'
import { signUpByPassword } from './flows/account/sign-up'
import {
  goOnConfirmed,
  resendEmailVerification,
  spendEmailVerification,
} from './flows/account/verify-email'
import { confirmEmailCode, resendEmailCode, sendEmailCode } from './flows/email/email-code'
import { configuration } from './server/configuration'
import { type FormActionArguments, runFormAction } from './server/forms/form-action'
import { withSessionForm } from './server/forms/with-session-form'
import { runSignInAction } from './server/sign-in/sign-in-form'

// For `useActionState`, which also works without scripts; the first also for a plain form.

/**
 * Starts a guest session, without any personal data, and goes to `from`. A visitor with a session keeps it. An
 * `idempotencyKey` field from `idempotencyKey()` makes a double click start one guest.
 */
export async function startGuestAction(form: FormData): Promise<void>
export async function startGuestAction(previous: FormState, form: FormData): Promise<FormState>
export async function startGuestAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, startGuest)
}

/**
 * Creates an account from `email`, `password`, and an optional `name`, signs in, and goes to `from`. A guest becomes that
 * account in place.
 */
export async function signUpAction(previous: FormState, form: FormData): Promise<FormState> {
  return runSignInAction([previous, form], signUpByPassword)
}

/** Mails a sign-in code to `email`; the state is `sent` for known and unknown addresses. */
export async function requestEmailCodeAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], sendEmailCode)
}

/** Mails another code to the address that this browser requested one for. */
export async function resendEmailCodeAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], resendEmailCode)
}

/** Signs in with the mailed `code`, in the browser that requested it, then goes to `from`. */
export async function confirmEmailCodeAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runSignInAction([previous, form], confirmEmailCode)
}

/** Mails a password reset link to `email`; the state is `sent` for known and unknown addresses. */
export async function requestPasswordResetAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], sendPasswordReset)
}

/** Sets `newPassword` with the `token` of that link, then goes to the sign-in page with `reason=password_reset`. */
export async function resetPasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  return runFormAction([previous, form], spendPasswordReset)
}

/**
 * Confirms an address with the `token` of the mailed link; the state is `done`. Only for a click: a page that calls it on
 * load lets mail scanners spend the link.
 */
export async function verifyEmailAction(previous: FormState, form: FormData): Promise<FormState> {
  return runFormAction([previous, form], spendEmailVerification)
}

/** Mails that link again to the signed-in user. With `from`, the link's page offers to continue there. */
export const resendEmailVerificationAction = withSessionForm((context, form) =>
  resendEmailVerification(context, form, configuration()),
)

/** Goes to `from` if the address is confirmed, in any browser: it renews the session first to find out. */
export const continueConfirmedAction = withSessionForm((_context, form) =>
  goOnConfirmed(form, configuration()),
)

/** Changes `currentPassword` to `newPassword`; the state is `done`, and every other session ends. */
export const changePasswordAction = withSessionForm(changePassword)

/**
 * Deletes the account, behind step-up, if `email` is its address. Signs out everywhere and goes to `from`, by default the
 * sign-in page with `reason=account_deleted`.
 */
export const deleteAccountAction = withSessionForm(deleteAccount)
