'use server'

import { adminOnly } from '@/lib/claims'
import { flash } from '@/lib/flash/flash'
import { readVersioned } from '@/lib/people/form-id'
import { countFilters, type PeopleFilter, peopleCodec, pickFilter } from '@/lib/people/people-query'
import { audienceSchema, conflictSchema } from '@/lib/people/people-schemas'
import { filterWords } from '@/lib/people/people-words'
import { filterBody } from '@/lib/people/selection'
import { type FormState, idle, refusedWith } from '@/lib/sendora'
import { failureState, redirectTo, withSessionForm } from '@/lib/sendora/server'
import { getTexts, type Texts } from '@/lib/texts/server'

/** What the form answers when it saved nothing, with what was chosen. */
export type FilterState = {
  kind: 'unsaved'
  typed: PeopleFilter
  problem: FormState
  /** What someone else saved in the meantime. Sent back as `confirmed`, it's replaced. */
  version?: number
}

/** Saves who is in an audience. Someone else's new filter is told before it's replaced. */
export const editFilterAction = withSessionForm<FilterState>(
  async ({ callService }, form): Promise<FormState | FilterState> => {
    const parsed = readVersioned(form)
    if (!parsed.success) return idle
    const { id, version } = parsed.data
    const t = await getTexts('people')
    const typed = { ...pickFilter(peopleCodec.read(form)), audience: '' }
    if (countFilters(typed) === 0 && typed.query === '') {
      return { kind: 'unsaved', typed, problem: refusal(t('audiences.noFilter')) }
    }
    const result = await callService(`/audiences/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      body: { version, filter: filterBody(typed) },
      parse: audienceSchema.parse,
    })
    if (result.kind === 'ok') {
      await flash({ tone: 'done', text: t('audiences.renamed', { name: result.data.name }) })
      return redirectTo('/dashboard/people/audiences')
    }
    if (result.kind === 'refused' && result.code === 'VERSION_CONFLICT') {
      const details = conflictSchema.extend({ current: audienceSchema }).safeParse(result.details)
      if (details.success) {
        const { current, updatedBy } = details.data
        const text = t('audiences.filterConflict', {
          name: updatedBy?.name ?? '',
          filters: wordsOf(t, current.filter),
        })
        return { kind: 'unsaved', typed, problem: refusal(text), version: current.version }
      }
    }
    return { kind: 'unsaved', typed, problem: failureState(result) }
  },
  adminOnly,
)

const refusal = (message: string) => refusedWith(message, { code: 'VALIDATION_ERROR' })

function wordsOf(t: Texts<'people'>, filter: Parameters<typeof filterWords>[1] | null): string {
  if (filter === null) return t('audiences.byHand')
  return filterWords(t, filter).join(' · ') || t('audiences.everyone')
}
