'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { confirmedEmail } from '@/lib/claims'
import { invitationSchema } from '@/lib/dashboard/dashboard-schemas'
import { formText } from '@/lib/form-text'
import type { FormState } from '@/lib/sendora'
import { failureState, limitOperation, withSessionForm } from '@/lib/sendora/server'
import { getTexts, type Texts } from '@/lib/texts/server'

const schemaOf = (t: Texts<'people'>) =>
  z.object({
    name: z.string().trim().max(80, t('invite.nameError')),
    email: z
      .string()
      .trim()
      .pipe(z.email(t('invite.emailError'))),
  })

/** Sends an invitation. Requires a confirmed email. */
export const inviteAction = withSessionForm(
  async ({ session, callService }, form): Promise<FormState> => {
    const text = (field: string) => formText(form, field, 254)
    const typed = { name: text('name'), email: text('email') }
    const invalid = (fields: Record<string, string>): FormState => ({
      kind: 'invalid',
      fields,
      ...typed,
    })
    const t = await getTexts('people')
    const person = schemaOf(t).safeParse(typed)
    if (!person.success) {
      const issues = person.error.issues.map(({ path, message }) => [String(path[0]), message])
      return invalid(Object.fromEntries(issues))
    }
    const limit = await limitOperation('app-mail', session.userId)
    if (limit.kind === 'limited')
      return { ...failureState({ ...limit, code: 'RATE_LIMITED' }), ...typed }
    const { email, name } = person.data
    const result = await callService('/people/invitations', {
      method: 'POST',
      body: name === '' ? { email } : { email, name },
      parse: invitationSchema.parse,
    })
    if (result.kind === 'ok') {
      refresh()
      return { kind: 'done', email: result.data.email }
    }
    const isKnown = result.kind === 'refused' && result.code === 'CONFLICT'
    if (isKnown) return invalid({ email: t('invite.known') })
    return { ...failureState(result), ...typed }
  },
  confirmedEmail,
)
