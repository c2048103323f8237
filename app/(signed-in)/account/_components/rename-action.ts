'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { currentUserSchema } from '@/lib/current-user'
import { createSendoraServerClient, withSessionAction } from '@/lib/sendora/server'
import type { RenameState } from './rename-state'

const nameSchema = z.string().trim().min(1).max(80)

/** Changes the name of the account, and renews the session so that its token carries the new one. */
export const renameAction = withSessionAction(
  async ({ callService }, _previous: RenameState, form: FormData): Promise<RenameState> => {
    const given = form instanceof FormData ? form.get('name') : null
    const typed = String(given ?? '').slice(0, 200)
    const name = nameSchema.safeParse(typed)
    if (!name.success) {
      return { kind: 'invalid', name: typed, message: 'Enter a name of at most 80 characters.' }
    }
    const result = await callService('/auth-service/me', {
      method: 'PATCH',
      body: { name: name.data },
      parse: currentUserSchema.parse,
    })
    if (result.kind === 'ok') {
      await createSendoraServerClient(cookies()).refresh()
      return { kind: 'saved', name: name.data }
    }
    const message =
      result.kind === 'unavailable'
        ? 'The service does not answer. Your text is still here; save it again in a moment.'
        : 'The service did not take this name.'
    return { kind: 'failed', name: typed, message }
  },
)
