'use server'

import { refresh } from 'next/cache'
import { signOutDevice } from './flows/account/devices'
import { withSessionForm } from './server/forms/with-session-form'

/**
 * Ends the sign-in `device`, or with `device=others` every one but this, and renders the page's list anew. The state
 * is `done`; what is open there asks to sign in with its next page.
 */
export const signOutDeviceAction = withSessionForm(async (context, form) => {
  const state = await signOutDevice(context, form)
  refresh()
  return state
})
