'use server'

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { jobHref } from '@/lib/dashboard/hrefs'
import { formKeySchema } from '@/lib/people/form-key'
import { startedJobSchema } from '@/lib/people/people-schemas'
import { filterBody, readSelection } from '@/lib/people/selection'
import { type FormState, refusedWith } from '@/lib/sendora'
import { withRecentAuth } from '@/lib/sendora/account'
import { failureState, redirectTo, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

/** Another number of people matches than the user saw. Nothing was started. */
type Changed = {
  kind: 'changed'
  /** Send it back as the field `confirmed`. */
  total: number
  title: string
  text: string
  confirm: string
  button: string
  idempotencyKey: string
  /** What was chosen, for the form that asks again. */
  audienceId: string
}

const schema = z.object({
  confirmed: z.coerce.number().int().min(1).nullable().catch(null),
  idempotencyKey: formKeySchema,
  audienceId: z.string().max(100).catch(''),
})
const conflictSchema = z.object({ total: z.number() })

/** Starts what was chosen in the list, for everyone who was selected. */
export const startJobAction = withSessionForm<Changed>(
  async (context, form): Promise<FormState | Changed> => {
    const t = await getTexts('people')
    const selection = readSelection(form)
    if (selection === null) return refusal(t('bulk.nothing'))
    const { action, ids, expectedTotal, query } = selection
    const { confirmed, idempotencyKey, audienceId } = schema.parse({
      confirmed: form.get('confirmed'),
      idempotencyKey: form.get('idempotencyKey'),
      audienceId: form.get('audienceId'),
    })
    if (action === 'addToAudience' && audienceId === '') {
      return invalid({ audienceId: t('bulk.noAudience') })
    }
    const who =
      ids.length > 0
        ? { ids }
        : { filter: filterBody(query), expectedTotal: confirmed ?? expectedTotal }
    const body = { ...who, action, ...(action === 'addToAudience' ? { audienceId } : {}) }
    const result = await withRecentAuth(context, form, () =>
      context.callService('/people/bulk', {
        method: 'POST',
        body,
        idempotencyKey,
        parse: startedJobSchema.parse,
      }),
    )
    if (result.kind === 'ok') {
      return redirectTo(jobHref(result.data.jobId))
    }
    if (result.kind === 'step-up') return result
    if (result.kind === 'refused') {
      const changed = conflictSchema.safeParse(result.details)
      if (result.code === 'STATE_CONFLICT' && changed.success) {
        const { total } = changed.data
        if (total === 0) return refusal(t('bulk.noMatch'))
        return {
          kind: 'changed',
          total,
          title: t('bulk.changed', { count: total }),
          text: t('bulk.changedText'),
          confirm: t('bulk.changedConfirm', { count: total }),
          button: t(`bulk.${action}Button`, { count: total }),
          idempotencyKey: randomUUID(),
          audienceId,
        }
      }
      if (result.code === 'VALIDATION_ERROR') {
        return action === 'addToAudience'
          ? invalid({ audienceId: t('bulk.noAudience') })
          : refusal(t(ids.length > 0 ? 'bulk.gone' : 'bulk.noMatch'))
      }
    }
    return failureState(result)
  },
  adminOnly,
)

const invalid = (fields: Record<string, string>): FormState => ({
  kind: 'invalid',
  fields,
  email: '',
})

const refusal = (message: string) => refusedWith(message, { code: 'VALIDATION_ERROR' })
