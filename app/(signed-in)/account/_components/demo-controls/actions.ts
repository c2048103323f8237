'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { callMock } from '@/lib/mock-control'
import { createSendoraServerClient, withSessionAction } from '@/lib/sendora/server'

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
    text: 'It expires in two seconds. Then open any page: the gate refreshes it, and you won’t notice.',
  }
})

export const revokeAction = withSessionAction(async ({ session }): Promise<DemoControlState> => {
  await callMock({ method: 'POST', path: '/__mock/revoke', body: { email: session.email } })
  return {
    kind: 'done',
    text: 'Revoked. Open any page: the service rejects the token, the refresh fails, and you’re sent to sign in.',
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
    text: 'Down for 20 seconds. Open Overview: it says so, and you stay signed in.',
  }
})

export const restoreAction = withSessionAction(async ({ session }): Promise<DemoControlState> => {
  await restore(session.email)
  return { kind: 'done', text: 'The service is back.' }
})
