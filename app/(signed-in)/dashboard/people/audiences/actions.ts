'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { flash } from '@/lib/flash/flash'
import { formIdSchema, versionedFormSchema } from '@/lib/people/form-id'
import { formKeySchema } from '@/lib/people/form-key'
import { peopleCodec } from '@/lib/people/people-query'
import { audienceSchema, conflictSchema } from '@/lib/people/people-schemas'
import { filterBody } from '@/lib/people/selection'
import { type FormState, idle } from '@/lib/sendora'
import { failureState, redirectTo, withSessionForm } from '@/lib/sendora/server'
import { getFormat, getTexts } from '@/lib/texts/server'
import type { AudienceState } from './audience-state'

const page = '/dashboard/people/audiences'
const text = (form: FormData, field: string) => String(form.get(field) ?? '').slice(0, 200)

/** Saves the filter in the form, or an empty group, as an audience. */
export const createAudienceAction = withSessionForm<AudienceState>(
  async ({ callService }, form): Promise<FormState | AudienceState> => {
    const t = await getTexts('people')
    const typed = { name: text(form, 'name'), key: text(form, 'key') }
    const unsaved = (fields: Record<string, string>): AudienceState => ({
      kind: 'unsaved',
      typed,
      fields,
      problem: { kind: 'invalid', fields, email: '' },
    })
    const checked = z
      .object({
        name: z.string().trim().min(1, t('audiences.nameError')).max(80, t('audiences.nameError')),
        key: z
          .string()
          .trim()
          .max(60, t('audiences.keyError'))
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, t('audiences.keyError')),
      })
      .safeParse(typed)
    if (!checked.success) {
      const issues = checked.error.issues.map(({ path, message }) => [String(path[0]), message])
      return unsaved(Object.fromEntries(issues))
    }
    const result = await callService('/audiences', {
      method: 'POST',
      body: {
        ...checked.data,
        filter:
          form.get('kind') === 'filter'
            ? filterBody({ ...peopleCodec.read(form), audience: '' })
            : null,
      },
      idempotencyKey: formKeySchema.parse(form.get('idempotencyKey')),
      parse: audienceSchema.parse,
    })
    if (result.kind === 'ok') {
      await flash({ tone: 'done', text: t('audiences.created', { name: result.data.name }) })
      return redirectTo(page)
    }
    const isTaken = result.kind === 'refused' && result.code === 'KEY_TAKEN'
    if (isTaken) return unsaved({ key: t('audiences.keyTaken') })
    return { kind: 'unsaved', typed, fields: {}, problem: failureState(result) }
  },
  adminOnly,
)

/** Renames an audience. Someone else's new name is shown before it's replaced. */
export const renameAudienceAction = withSessionForm<AudienceState>(
  async ({ callService }, form): Promise<FormState | AudienceState> => {
    const t = await getTexts('people')
    const parsed = versionedFormSchema.safeParse({
      id: form.get('id'),
      version: form.get('version'),
    })
    if (!parsed.success) return idle
    const { id, version } = parsed.data
    const typed = { name: text(form, 'name').trim(), key: '' }
    const state = { kind: 'unsaved', typed } as const
    if (typed.name === '' || typed.name.length > 80) {
      const fields = { name: t('audiences.nameError') }
      return { ...state, fields, problem: { kind: 'invalid', fields, email: '' } }
    }
    const result = await callService(`/audiences/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      body: { version, name: typed.name },
      parse: audienceSchema.parse,
    })
    if (result.kind === 'ok') {
      await flash({ tone: 'done', text: t('audiences.renamed', { name: result.data.name }) })
      refresh()
      return { kind: 'done', email: '' }
    }
    if (result.kind === 'refused' && result.code === 'VERSION_CONFLICT') {
      const details = conflictSchema.extend({ current: audienceSchema }).safeParse(result.details)
      if (details.success) {
        const { current, updatedBy } = details.data
        const fields = {
          name: t('audiences.conflict', { name: updatedBy?.name ?? '', current: current.name }),
        }
        const problem = { kind: 'invalid', fields, email: '' } as const
        return { ...state, fields, problem, version: current.version }
      }
    }
    return { ...state, fields: {}, problem: failureState(result) }
  },
  adminOnly,
)

/** Deletes an audience that no flag uses. */
export const deleteAudienceAction = withSessionForm(
  async ({ callService }, form): Promise<FormState> => {
    const t = await getTexts('people')
    const id = formIdSchema.safeParse(form.get('id'))
    if (!id.success) return idle
    const name = text(form, 'name')
    const result = await callService(`/audiences/${encodeURIComponent(id.data)}`, {
      method: 'DELETE',
      parse: () => null,
    })
    if (result.kind === 'refused' && result.code === 'IN_USE') {
      const usedBy = z.array(z.string()).catch([]).parse(result.details.usedBy)
      const message = t('audiences.inUse', { name, flags: (await getFormat()).list(usedBy) })
      return { kind: 'refused', code: result.code, message, retryAfterSeconds: null, email: '' }
    }
    const isGone = result.kind === 'refused' && result.status === 404
    if (result.kind !== 'ok' && !isGone) return failureState(result)
    await flash({
      tone: 'done',
      text: isGone ? t('audiences.gone') : t('audiences.deleted', { name }),
    })
    refresh()
    return { kind: 'done', email: '' }
  },
  adminOnly,
)
