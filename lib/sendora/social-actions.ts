'use server'

import { type FormState, idle } from './core/forms/form-state'
import { addPassword, unlinkIdentity } from './flows/social/change-identities'
import { beginSingleSignOn, finishSingleSignOn } from './flows/social/single-sign-on'
import { startAuthorization } from './flows/social/start-social'
import { runFormAction } from './server/forms/form-action'
import { withSessionForm } from './server/forms/with-session-form'

// For `useActionState`, which also works without scripts.

/**
 * Goes to the `provider` to sign in; `socialCallback` handles the answer and goes to `from`. A guest becomes the account if
 * it's new. If it isn't, the service refuses (`CREDENTIAL_IN_USE`) unless the form includes `collision=adopt`: the guest
 * is then discarded.
 */
export async function startSocialSignInAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], (context) => startAuthorization(context, null))
}

/** Goes to the `provider` to link an identity to the signed-in account, and returns to `from`. */
export const startLinkIdentityAction = withSessionForm(({ session }, form) =>
  runFormAction([idle, form], (context) => startAuthorization(context, session)),
)

/**
 * Removes the `provider` identity from the account, and goes to `from` with `notice=identity_unlinked`. The last sign-in
 * method stays (`LAST_CREDENTIAL`).
 */
export const unlinkIdentityAction = withSessionForm((session, form) =>
  runFormAction([idle, form], (context) => unlinkIdentity(session, context)),
)

/** Adds a `password` to the account, and an `email` if it has none; goes to `from` with `notice=password_added`. */
export const addPasswordAction = withSessionForm((session, form) =>
  runFormAction([idle, form], (context) => addPassword(session, context)),
)

/** Goes to the organization's provider, and from there to the page with `useSsoCallback`. */
export async function startSingleSignOnAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], beginSingleSignOn)
}

/**
 * Signs in with the `token` from the fragment, if `state` (from the page's query) matches the one this browser started
 * with; then goes to the `from` of the start.
 */
export async function completeSingleSignOnAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], finishSingleSignOn)
}
