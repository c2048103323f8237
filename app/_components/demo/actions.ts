'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { callMock } from '@/lib/mock-control'
import { createSendoraServerClient, withSessionAction } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

export type DemoControlState = { kind: 'idle' } | { kind: 'done'; text: string }

const outageMs = 20_000
// Above zero: a token that is issued expired would mislead the library about the service's clock.
const shortLifeSeconds = 2

/** Ends the outage, for this account only. */
const restore = (email: string | null) => {
  const query = new URLSearchParams({ email: email ?? '' })
  return callMock({ method: 'DELETE', path: `/__mock/faults?${query}` })
}

const sessionSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.number(),
})

export const expireAction = withSessionAction(async ({ session }): Promise<DemoControlState> => {
  const answer = await callMock({
    method: 'POST',
    path: '/__mock/sessions',
    body: { email: session.email, accessTtlSeconds: shortLifeSeconds },
  })
  await createSendoraServerClient(cookies()).signIn(sessionSchema.parse(answer))
  return {
    kind: 'done',
    text: (await getTexts('demo'))('expire.done'),
  }
})

export const revokeAction = withSessionAction(async ({ session }): Promise<DemoControlState> => {
  await callMock({ method: 'POST', path: '/__mock/revoke', body: { email: session.email } })
  return {
    kind: 'done',
    text: (await getTexts('demo'))('revoke.done'),
  }
})

export const outageAction = withSessionAction(async ({ session }): Promise<DemoControlState> => {
  await callMock({
    method: 'POST',
    path: '/__mock/faults',
    body: { path: '/', email: session.email, status: 503 },
  })
  setTimeout(() => void restore(session.email).catch(() => undefined), outageMs).unref()
  return {
    kind: 'done',
    text: (await getTexts('demo'))('outage.done'),
  }
})

export const restoreAction = withSessionAction(async ({ session }): Promise<DemoControlState> => {
  await restore(session.email)
  return { kind: 'done', text: (await getTexts('demo'))('restore.done') }
})
