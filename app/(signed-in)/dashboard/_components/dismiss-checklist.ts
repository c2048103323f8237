'use server'

import { refresh } from 'next/cache'
import { checklistSchema } from '@/lib/dashboard/overview/overview-schema'
import { flash } from '@/lib/flash/flash'
import { withSessionAction } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

/** Puts the setup checklist away for this user. A second press changes nothing. */
export const dismissChecklistAction = withSessionAction(
  async ({ callService }): Promise<void> => {
    const t = await getTexts('overview')
    const result = await callService('/project/checklist/dismiss', {
      method: 'POST',
      body: {},
      parse: checklistSchema.parse,
    })
    if (result.kind !== 'ok') {
      return flash({ tone: 'problem', text: t('checklist.notHidden') })
    }
    await flash({ tone: 'done', text: t('checklist.hidden') })
    refresh()
  },
  {
    refuse: async () => {
      const t = await getTexts('overview')
      await flash({ tone: 'problem', text: t('checklist.notHidden') })
    },
  },
)
