'use server'

import { formIntent } from '@/lib/form-intent'
import type { FormState } from '@/lib/sendora'
import { confirmEmailCodeAction, resendEmailCodeAction } from '@/lib/sendora/account-actions'

/** One form with two buttons: `intent` says whether to check the code or send a new one. */
export async function codeAction(previous: FormState, form: FormData): Promise<FormState> {
  return formIntent(form) === 'resend'
    ? resendEmailCodeAction(previous, form)
    : confirmEmailCodeAction(previous, form)
}
