'use server'

import { refresh } from 'next/cache'
import { adminOnly } from '@/lib/claims'
import { flash } from '@/lib/flash/flash'
import { formText } from '@/lib/form-text'
import { readVersioned } from '@/lib/people/form-id'
import { audienceSchema, conflictSchema } from '@/lib/people/people-schemas'
import { type FormState, idle } from '@/lib/sendora'
import { failureState, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import type { AudienceState } from './audience-state'

/** Renames an audience. Someone else's new name is shown before it's replaced. */
export const renameAudienceAction = withSessionForm<AudienceState>(
  async ({ callService }, form): Promise<FormState | AudienceState> => {
    const t = await getTexts('people')
    const parsed = readVersioned(form)
    if (!parsed.success) return idle
    const { id, version } = parsed.data
    const typed = { name: formText(form, 'name', 200).trim(), key: '' }
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
