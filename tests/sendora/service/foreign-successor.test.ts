import { afterEach, expect, test } from 'vitest'
import { resolveOptions } from '@/lib/sendora/core/resolve-options'
import type { SendoraEvent } from '@/lib/sendora/instrumentation'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { rotateAndReport } from '@/lib/sendora/service/rotate-and-report'
import { unsignedToken } from '../../support/access-token'
import { fakeService, issued } from '../../support/fake-service'
import { emptyEnvironment, testOptions } from '../../support/sendora-options'

afterEach(() => configureSendora({ onEvent: null }))

function rotate(presented: string | null, successor: string) {
  const service = fakeService({ '/token/refresh': () => issued(successor, 'rt_2') })
  const config = resolveOptions(testOptions({ fetch: service.fetch }), emptyEnvironment)
  const events: SendoraEvent['name'][] = []
  configureSendora({ onEvent: ({ name }) => events.push(name) })
  const context = { source: 'gate', requestId: null, accessToken: presented } as const
  return { events, outcome: rotateAndReport(config, 'rt_1', context) }
}

const ofAda = unsignedToken({ sub: 'user-ada' })
const ofGrace = unsignedToken({ sub: 'user-grace' })

test('F031: successors of another user are refused, and an event says so', async () => {
  const { outcome, events } = rotate(ofAda, ofGrace)
  expect(await outcome).toEqual({ kind: 'unavailable', retryAfterSeconds: null })
  expect(events).toContain('rotation.foreign_user')
  expect(events).not.toContain('rotation.renewed')
})

test.each([
  ['of the same user', ofAda],
  ['beside nothing', null],
  ['beside something unreadable', 'not a token'],
])('successors %s are taken', async (_, presented) => {
  const { outcome, events } = rotate(presented, ofAda)
  expect((await outcome).kind).toBe('rotated')
  expect(events).toContain('rotation.renewed')
})
