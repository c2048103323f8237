'use server'

import { formIntent } from '@/lib/form-intent'
import { type FormState, returnToField } from '@/lib/sendora'
import { requestEmailCodeAction } from '@/lib/sendora/account-actions'
import { requestMagicLinkAction, signInAction } from '@/lib/sendora/actions'
import { getClientConfig, getReturnTo, redirectTo } from '@/lib/sendora/server'

/** One form with three sign-in methods: `intent` says which button was pressed. */
export async function loginAction(previous: FormState, form: FormData): Promise<FormState> {
  switch (formIntent(form)) {
    case 'link':
    case 'resend':
      return requestMagicLinkAction(previous, form)
    case 'code': {
      const state = await requestEmailCodeAction(previous, form)
      const isSent = state.kind === 'refused' && state.code === 'RESEND_TOO_SOON'
      if (state.kind !== 'sent' && !isSent) return state
      const from = getReturnTo(form.get(returnToField))
      return redirectTo(`${getClientConfig().loginPath}/code?${new URLSearchParams({ from })}`)
    }
    default:
      return signInAction(previous, form)
  }
}
