'use server'

import { callMock } from '@/lib/mock-control'
import { withSessionAction } from '@/lib/sendora/server'
import type { LeverState } from './lever-state'

const outageMs = 20_000

const restore = () => callMock({ method: 'DELETE', path: '/__mock/faults' })

export const revokeAction = withSessionAction(async ({ session }): Promise<LeverState> => {
  await callMock({ method: 'POST', path: '/__mock/revoke', body: { email: session.email } })
  return {
    kind: 'done',
    text: 'Revoked. Open any page: the service refuses the token, the refresh fails, and you land at sign-in.',
  }
})

export const outageAction = withSessionAction(async ({ session }): Promise<LeverState> => {
  await callMock({
    method: 'POST',
    path: '/__mock/faults',
    body: { path: '/', email: session.email, status: 503 },
  })
  setTimeout(() => void restore().catch(() => undefined), outageMs).unref()
  return {
    kind: 'done',
    text: 'Down for 20 seconds. Open the overview: it says so, and you stay signed in.',
  }
})

export const restoreAction = withSessionAction(async (): Promise<LeverState> => {
  await restore()
  return { kind: 'done', text: 'The service answers again.' }
})
