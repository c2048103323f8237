'use server'

import type { FormState } from '@/lib/sendora'
import { requestMagicLinkAction, signInAction } from '@/lib/sendora/actions'

/** One form, two ways in: the pressed button's `intent` decides which of the two is meant. */
export async function loginAction(previous: FormState, form: FormData): Promise<FormState> {
  return form.get('intent') === 'link'
    ? requestMagicLinkAction(previous, form)
    : signInAction(previous, form)
}
