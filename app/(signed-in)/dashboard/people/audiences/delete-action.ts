'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { flash } from '@/lib/flash/flash'
import { formText } from '@/lib/form-text'
import { formIdSchema } from '@/lib/people/form-id'
import { type FormState, idle, refusedWith } from '@/lib/sendora'
import { failureState, withSessionForm } from '@/lib/sendora/server'
import { getFormat, getTexts } from '@/lib/texts/server'

/** Deletes an audience that no flag uses. */
export const deleteAudienceAction = withSessionForm(
  async ({ callService }, form): Promise<FormState> => {
    const t = await getTexts('people')
    const id = formIdSchema.safeParse(form.get('id'))
    if (!id.success) return idle
    const name = formText(form, 'name', 200)
    const result = await callService(`/audiences/${encodeURIComponent(id.data)}`, {
      method: 'DELETE',
      parse: () => null,
    })
    if (result.kind === 'refused' && result.code === 'IN_USE') {
      const usedBy = z.array(z.string()).catch([]).parse(result.details.usedBy)
      const message = t('audiences.inUse', { name, flags: (await getFormat()).list(usedBy) })
      return refusedWith(message, { code: result.code })
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
