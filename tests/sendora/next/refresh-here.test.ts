import { expect, test, vi } from 'vitest'
import { failedCall } from '@/lib/sendora/client/refresh-once'
import { crossOriginAnswer, unavailableAnswer } from '@/lib/sendora/core/gate/gate-answer'

vi.mock('@/lib/sendora/actions', () => ({ tryRefreshAction: vi.fn() }))

// Next's client throws an error with the text that the gate has answered.
const gateSaid = ({ body }: { body: string | null }) => new Error(body ?? '')

test('what the gate says to an action has the type that the client of Next reads', () => {
  const answers = [
    crossOriginAnswer('action', 'https://app.example'),
    unavailableAnswer('action', 7),
  ]
  for (const { headers } of answers) expect(headers['content-type']).toBe('text/plain')
})

test.each([
  [
    'the gate has refused it',
    gateSaid(crossOriginAnswer('action', 'https://app.example')),
    'blocked',
  ],
  ['the gate was told nothing', gateSaid(unavailableAnswer('action', 7)), 'unavailable'],
  ['a proxy has answered', new Error('An unexpected response was received.'), 'unavailable'],
  ['nobody has answered', new TypeError('Failed to fetch'), 'offline'],
])('an attempt of which %s', (_, error, kind) => {
  expect(failedCall(error).kind).toBe(kind)
})
