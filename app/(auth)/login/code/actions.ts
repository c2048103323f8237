'use server'

import { formIntent } from '@/lib/form-intent'
import type { FormState } from '@/lib/sendora'
import { confirmEmailCodeAction, resendEmailCodeAction } from '@/lib/sendora/account-actions'

/** One form: the pressed button's `intent` decides whether the code counts, or another one is wanted. */
export async function codeAction(previous: FormState, form: FormData): Promise<FormState> {
  return formIntent(form) === 'resend'
    ? resendEmailCodeAction(previous, form)
    : confirmEmailCodeAction(previous, form)
}
