'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { jobHref } from '@/lib/dashboard/hrefs'
import { flash } from '@/lib/flash/flash'
import { formIntent } from '@/lib/form-intent'
import { formIdSchema } from '@/lib/people/form-id'
import { jobSchema, startedJobSchema } from '@/lib/people/people-schemas'
import { type FormState, idle } from '@/lib/sendora'
import { failureState, redirectTo, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

const schema = z.object({ id: formIdSchema, idempotencyKey: z.uuid() })

/** Cancels a job (`intent=cancel`), or tries again what failed (`intent=retry`). */
export const changeJobAction = withSessionForm(
  async ({ callService }, form): Promise<FormState> => {
    const parsed = schema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return idle
    const { id, idempotencyKey } = parsed.data
    const path = `/jobs/${encodeURIComponent(id)}`
    const call = { method: 'POST', body: {}, idempotencyKey }

    if (formIntent(form) === 'retry') {
      const result = await callService(`${path}/retry`, { ...call, parse: startedJobSchema.parse })
      if (result.kind !== 'ok') return failureState(result)
      return redirectTo(jobHref(result.data.jobId))
    }
    const result = await callService(`${path}/cancel`, { ...call, parse: jobSchema.parse })
    const isOver = result.kind === 'refused' && result.code === 'STATE_CONFLICT'
    if (result.kind !== 'ok' && !isOver) return failureState(result)
    const t = await getTexts('people')
    if (isOver) await flash({ tone: 'done', text: t('job.alreadyEnded') })
    refresh()
    return { kind: 'done', email: '' }
  },
  adminOnly,
)
