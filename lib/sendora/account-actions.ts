'use server'

import type { FormActionArguments, FormState } from './core/forms/form-state'
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
import { runFormAction } from './server/forms/form-action'
import { withSessionForm } from './server/forms/with-session-form'
import { runSignInAction } from './server/sign-in/sign-in-form'

// All of them are for `useActionState`, which works without scripts as well; the first also for a plain form.

/**
 * Starts the session of a guest, without any data of theirs, and goes to `from`. Whoever has a session keeps it. A
 * field `idempotencyKey` of `idempotencyKey()`, and no other, makes a double press one guest.
 */
export async function startGuestAction(form: FormData): Promise<void>
export async function startGuestAction(previous: FormState, form: FormData): Promise<FormState>
export async function startGuestAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, startGuest)
}

/**
 * Makes an account from `email`, `password` and, if given, `name`, and goes to `from`, signed in. A guest becomes that
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

/** Mails another code to the address that this browser asked for. */
export async function resendEmailCodeAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], resendEmailCode)
}

/** Signs in with the mailed `code` in the browser that asked for it, then goes to `from`. */
export async function confirmEmailCodeAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runSignInAction([previous, form], confirmEmailCode)
}

/** Mails a link to a new password to `email`; the state is `sent` for known and unknown addresses. */
export async function requestPasswordResetAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], sendPasswordReset)
}

/** Spends the `token` of that link on `newPassword`, then goes to the sign-in page with `reason=password_reset`. */
export async function resetPasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  return runFormAction([previous, form], spendPasswordReset)
}

/**
 * Spends the `token` of the mail that confirms an address; the state is `done`. For a person's click alone: a page
 * that calls it on load feeds scanners.
 */
export async function verifyEmailAction(previous: FormState, form: FormData): Promise<FormState> {
  return runFormAction([previous, form], spendEmailVerification)
}

/** Mails that link once more to whoever is signed in. With `from`, the page of the link offers to go on there. */
export const resendEmailVerificationAction = withSessionForm((context, form) =>
  resendEmailVerification(context, form, configuration()),
)

/** Goes to `from` once the address is confirmed, wherever that was done: it asks the service for a new token first. */
export const continueConfirmedAction = withSessionForm((_context, form) =>
  goOnConfirmed(form, configuration()),
)

/** Changes `currentPassword` into `newPassword`; the state is `done`, and every other session ends. */
export const changePasswordAction = withSessionForm(changePassword)

/**
 * Deletes the account whose address was typed as `email`, behind step-up, and goes to `from`, signed out everywhere; by
 * default to the sign-in page with `reason=account_deleted`.
 */
export const deleteAccountAction = withSessionForm(deleteAccount)
