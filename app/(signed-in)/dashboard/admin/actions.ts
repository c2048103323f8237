'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { formText } from '@/lib/form-text'
import type { FormState } from '@/lib/sendora'
import { failureState, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

const emailSchema = z.string().trim().pipe(z.email())
const answerSchema = z.object({ revoked: z.number() })

export type SignOutQuestion = {
  kind: 'confirm'
  /** Send it back as the field `confirmed`. */
  email: string
  question: string
}

/**
 * Ends all sessions of an account, after a question. For admins: the claim is checked here, and again by the service.
 */
export const signOutPersonAction = withSessionForm<SignOutQuestion>(
  async ({ callService }, form): Promise<FormState | SignOutQuestion> => {
    const t = await getTexts('admin')
    const typed = formText(form, 'email', 254)
    const invalid = (email: string): FormState => ({
      kind: 'invalid',
      fields: { email },
      email: typed,
    })
    const email = emailSchema.safeParse(typed)
    if (!email.success) return invalid(t('signOut.invalid'))
    if (form.get('confirmed') !== email.data) {
      const question = t('signOut.question', { email: email.data })
      return { kind: 'confirm', email: email.data, question }
    }
    const result = await callService('/admin/sign-out', {
      method: 'POST',
      body: { email: email.data },
      parse: answerSchema.parse,
    })
    if (result.kind === 'ok') {
      refresh()
      return { kind: 'done', email: email.data }
    }
    const isUnknown = result.kind === 'refused' && result.code === 'NOT_FOUND'
    return isUnknown ? invalid(t('signOut.unknown')) : failureState(result, typed)
  },
  adminOnly,
)
