'use server'

import { refresh } from 'next/cache'
import { formOf } from './core/form-data'
import type { FormState } from './core/forms/form-state'
import type { PasskeyStart } from './flows/passkeys/credential-json'
import { removePasskey } from './flows/passkeys/passkeys'
import { beginPasskey, keepPasskey } from './flows/passkeys/registration'
import { beginPasskeySignIn, signInByPasskey } from './flows/passkeys/sign-in'
import { runFormAction } from './server/forms/form-action'
import { stateInLanguage } from './server/forms/in-language'
import { withSessionForm } from './server/forms/with-session-form'
import { withSessionAction } from './server/with-session-action'

// The hooks of `lib/sendora/passkeys` call the first four. The last one is for a form.

/** Starts a passkey sign-in: the options for the browser. */
export async function startPasskeySignInAction(): Promise<PasskeyStart> {
  return stateInLanguage(await beginPasskeySignIn())
}

/** Signs in with the browser's answer in the field `response`, then goes to `from`. */
export async function finishPasskeySignInAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return runFormAction([previous, form], signInByPasskey)
}

/** Starts adding a passkey: the options for the browser. The form has its `name`, and the proof for a `step-up` state. */
export const startPasskeyRegistrationAction = withSessionAction(
  async (context, form: FormData): Promise<PasskeyStart> =>
    stateInLanguage(await beginPasskey(context, formOf(form))),
)

/** Saves the passkey from the field `response`; the state is `done`, and the page's list is rendered again. */
export const finishPasskeyRegistrationAction = withSessionAction(
  async (context, _previous: FormState, form: FormData): Promise<FormState> => {
    const state = await keepPasskey(context, formOf(form))
    if (state.kind === 'done') refresh()
    return stateInLanguage(state)
  },
)

/** Removes the passkey with the id `passkey`, behind step-up; the state is `done`, and the list is rendered again. */
export const removePasskeyAction = withSessionForm(async (context, form) => {
  const state = await removePasskey(context, form)
  if (state.kind === 'done') refresh()
  return state
})
