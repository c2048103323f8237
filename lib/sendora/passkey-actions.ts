'use server'

import { refresh } from 'next/cache'
import { formOf } from './core/forms/form'
import type { FormState } from './core/forms/form-state'
import type { PasskeyStart } from './flows/passkeys/credential-json'
import { removePasskey } from './flows/passkeys/passkeys'
import { beginPasskey, keepPasskey } from './flows/passkeys/registration'
import { beginPasskeySignIn, signInByPasskey } from './flows/passkeys/sign-in'
import { runFormAction } from './server/forms/form-action'
import { withSessionForm } from './server/forms/with-session-form'
import { withSessionAction } from './server/with-session-action'

// `lib/sendora/passkeys` calls the first four, with the browser's part in between. The last one is for a form.

/** What the browser has to answer to sign in with a passkey. */
export async function startPasskeySignInAction(): Promise<PasskeyStart> {
  return beginPasskeySignIn()
}

/** Signs in with its answer in the field `response`, then goes to `from`. */
export async function finishPasskeySignInAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], signInByPasskey)
}

/** What the browser has to answer to make a passkey. The form carries its `name`, and a proof if one was asked for. */
export const startPasskeyRegistrationAction = withSessionAction(
  (context, form: FormData): Promise<PasskeyStart> => beginPasskey(context, formOf(form)),
)

/** Keeps that passkey, with the answer in the field `response`; the state is `done`, and the page's list new. */
export const finishPasskeyRegistrationAction = withSessionAction(
  async (context, _previous: FormState, form: FormData): Promise<FormState> => {
    const state = await keepPasskey(context, formOf(form))
    if (state.kind === 'done') refresh()
    return state
  },
)

/** Removes the `passkey` of that id; the state is `done`, or `step-up` first, and the page's list new. */
export const removePasskeyAction = withSessionForm(async (context, form) => {
  const state = await removePasskey(context, form)
  if (state.kind === 'done') refresh()
  return state
})
