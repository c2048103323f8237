'use server'

import { refresh } from 'next/cache'
import { signOutDevice } from './flows/account/devices'
import { withSessionForm } from './server/forms/with-session-form'

/**
 * Signs out the `device`, or with `device=others` all but this one, and renders the list again. The state is `done`; the
 * other device must sign in on its next page.
 */
export const signOutDeviceAction = withSessionForm(async (context, form) => {
  const state = await signOutDevice(context, form)
  refresh()
  return state
})
