'use server'

import { formIntent } from '@/lib/form-intent'
import type { FormState } from '@/lib/sendora'
import {
  acceptMagicLinkAction,
  confirmMagicLinkAction,
  declineMagicLinkAction,
} from '@/lib/sendora/actions'

/** One state for the whole page: `intent` says which button was pressed. */
export async function magicLinkAction(previous: FormState, form: FormData): Promise<FormState> {
  switch (formIntent(form)) {
    case 'accept': {
      const state = await acceptMagicLinkAction(previous, form)
      // The link is used up and the question still open: ask the question again.
      const isOpen = state.kind === 'refused' && state.code !== 'CHOICE_MISSING'
      return isOpen && previous.kind === 'confirm-account'
        ? { ...previous, problem: state.message }
        : state
    }
    case 'decline':
      await declineMagicLinkAction(form)
      return previous
    default:
      return confirmMagicLinkAction(previous, form)
  }
}
