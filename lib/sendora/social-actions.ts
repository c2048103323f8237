'use server'

import { type FormState, idle } from './core/forms/form-state'
import { addPassword, unlinkIdentity } from './flows/social/change-identities'
import { beginSingleSignOn, finishSingleSignOn } from './flows/social/single-sign-on'
import { startAuthorization } from './flows/social/start-social'
import { runFormAction } from './server/forms/form-action'
import { withSessionForm } from './server/forms/with-session-form'

// All of them are for `useActionState`, which works without scripts as well.

/**
 * Goes to the `provider` to sign in; `socialCallback` takes the answer and goes on to `from`. A guest becomes the
 * account if it is a new one. If it is not, the service refuses (`CREDENTIAL_IN_USE`), unless the form says
 * `collision=adopt`: the guest is then given up.
 */
export async function startSocialSignInAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], (context) => startAuthorization(context, null))
}

/** Goes to the `provider` to link what is proven there to whoever is signed in, and comes back to `from`. */
export const startLinkIdentityAction = withSessionForm(({ session }, form) =>
  runFormAction([idle, form], (context) => startAuthorization(context, session)),
)

/**
 * Takes the identity at `provider` off the account, and goes to `from` with `notice=identity_unlinked`. The last way in
 * stays (`LAST_CREDENTIAL`).
 */
export const unlinkIdentityAction = withSessionForm((session, form) =>
  runFormAction([idle, form], (context) => unlinkIdentity(session, context)),
)

/** Gives the account a `password`, and an `email` if it has none; goes to `from` with `notice=password_added`. */
export const addPasswordAction = withSessionForm((session, form) =>
  runFormAction([idle, form], (context) => addPassword(session, context)),
)

/** Goes to the organisation's provider, and from there to the page of `useSsoCallback`. */
export async function startSingleSignOnAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], beginSingleSignOn)
}

/**
 * Signs in with the `token` that was handed over, where `state` is the one of the page's query and this browser has
 * asked for it; then goes to the `from` of the start.
 */
export async function completeSingleSignOnAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], finishSingleSignOn)
}
