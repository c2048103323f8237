import { expect, test } from 'vitest'
import { isServiceUnavailable } from '@/lib/sendora/core/errors/gate-messages'
import { SendoraError } from '@/lib/sendora/core/errors/sendora-error'
import { unavailableAnswer } from '@/lib/sendora/core/gate/gate-answer'

const withDigest = (digest: string) => Object.assign(new Error('hidden by Next'), { digest })

test.each<[title: string, error: unknown, isAway: boolean]>([
  ['thrown by this library', new SendoraError('service_unavailable', 'x'), true],
  ['of which only the digest is left', withDigest('sendora:service_unavailable'), true],
  [
    'made of what the gate answers an action',
    new Error(unavailableAnswer('action', null).body ?? ''),
    true,
  ],
  ['of another code', new SendoraError('cookie_too_large', 'x'), false],
  ['of another origin', withDigest('1234567'), false],
  ['of no kind', { digest: 'sendora:service_unavailable' }, false],
  ['that is none', null, false],
])('an error %s: %s', (_, error, isAway) => {
  expect(isServiceUnavailable(error)).toBe(isAway)
})
