'use server'

import { refresh } from 'next/cache'
import { formOf } from './core/form-fields'
import type { FormState } from './core/form-state'
import { withSessionAction } from './next/session-action'
import { signOutDevice } from './next/sign-out-device'

/**
 * Ends the sign-in `device`, or with `device=others` every one but this, and renders the page's list anew. The state
 * is `done`; what is open there asks to sign in with its next page.
 */
export const signOutDeviceAction = withSessionAction(
  async (context, _previous: FormState, form: FormData): Promise<FormState> => {
    const state = await signOutDevice(context, formOf(form))
    refresh()
    return state
  },
)
