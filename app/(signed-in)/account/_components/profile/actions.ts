'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { currentUserSchema } from '@/lib/current-user'
import { formText } from '@/lib/form-text'
import type { FormState } from '@/lib/sendora'
import { createSendoraServerClient, failureState, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

const nameSchema = z.string().trim().min(1).max(80)

/** Changes the account's name, and refreshes the session so that its token has the new one. */
export const renameAction = withSessionForm(async ({ callService }, form): Promise<FormState> => {
  const typed = { name: formText(form, 'name', 200), email: '' }
  const name = nameSchema.safeParse(typed.name)
  if (!name.success) {
    const fields = { name: (await getTexts('account'))('profile.nameProblem') }
    return { kind: 'invalid', fields, ...typed }
  }
  const result = await callService('/auth-service/me', {
    method: 'PATCH',
    body: { name: name.data },
    parse: currentUserSchema.parse,
  })
  if (result.kind !== 'ok') return { ...failureState(result), ...typed }
  await createSendoraServerClient(cookies()).refresh()
  return { kind: 'done', email: '' }
})
