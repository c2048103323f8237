'use server'

import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { flash } from '@/lib/flash/flash'
import { changePerson } from '@/lib/people/change-person'
import { formIdSchema } from '@/lib/people/form-id'
import { formKeySchema } from '@/lib/people/form-key'
import { type FormState, idle } from '@/lib/sendora'
import { failureState, withSessionAction, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

const schema = z.object({
  id: formIdSchema,
  personName: z.string().max(200).catch(''),
  idempotencyKey: formKeySchema,
  intent: z.enum(['suspend', 'restore', 'signOut']),
})

const said = {
  suspend: 'person.suspended',
  restore: 'person.restored',
  signOut: 'person.signedOut',
} as const

/** Suspends, restores, or signs out the person `id`. */
export const personAction = withSessionForm(async ({ callService }, form): Promise<FormState> => {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return idle
  const { id, intent, personName: name, idempotencyKey } = parsed.data
  const result = await changePerson(callService, { id, action: intent, idempotencyKey })
  if (result.kind !== 'ok') return failureState(result)
  const t = await getTexts('people')
  if (result.data.kind === 'failed') {
    const text = result.data.code === 'OWNER' ? t('person.isOwner', { name }) : t('person.failed')
    await flash({ tone: 'problem', text })
  } else {
    const isUndoable = intent === 'suspend'
    await flash({
      tone: 'done',
      text: t(said[intent], { name }),
      ...(isUndoable ? { undo: { action: 'restorePerson', fields: { id, name } } } : {}),
    })
  }
  refresh()
  return { kind: 'done', email: '' }
}, adminOnly)

/** Undoes a suspension. */
export const restorePerson = withSessionAction(async ({ callService }, form: FormData) => {
  const parsed = schema
    .pick({ id: true })
    .extend({ name: z.string().max(200).catch('') })
    .safeParse(form instanceof FormData ? Object.fromEntries(form) : {})
  if (!parsed.success) return
  const { id, name } = parsed.data
  const t = await getTexts('people')
  const result = await changePerson(callService, {
    id,
    action: 'restore',
    idempotencyKey: randomUUID(),
  })
  const isDone = result.kind === 'ok' && result.data.kind === 'done'
  await flash(
    isDone
      ? { tone: 'done', text: t('person.restored', { name }) }
      : { tone: 'problem', text: t('person.failed') },
  )
  refresh()
}, adminOnly)
