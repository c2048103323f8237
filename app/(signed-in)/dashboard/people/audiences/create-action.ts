'use server'

import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { flash } from '@/lib/flash/flash'
import { formText } from '@/lib/form-text'
import { formKeySchema } from '@/lib/people/form-key'
import { peopleCodec } from '@/lib/people/people-query'
import { audienceSchema } from '@/lib/people/people-schemas'
import { filterBody } from '@/lib/people/selection'
import type { FormState } from '@/lib/sendora'
import { failureState, redirectTo, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import type { AudienceState } from './audience-state'

/** Saves the filter in the form, or an empty group, as an audience. */
export const createAudienceAction = withSessionForm<AudienceState>(
  async ({ callService }, form): Promise<FormState | AudienceState> => {
    const t = await getTexts('people')
    const typed = { name: formText(form, 'name', 200), key: formText(form, 'key', 200) }
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
      return redirectTo('/dashboard/people/audiences')
    }
    const isTaken = result.kind === 'refused' && result.code === 'KEY_TAKEN'
    if (isTaken) return unsaved({ key: t('audiences.keyTaken') })
    return { kind: 'unsaved', typed, fields: {}, problem: failureState(result) }
  },
  adminOnly,
)
