import { expect, test } from 'vitest'
import { serviceResult } from '@/lib/sendora/server/call-service'
import type { Answer } from '@/lib/sendora/service/envelope'

function refused(status: number, code = 'X'): Answer {
  const refusal = { code, message: 'No.', details: { claim: 'role' }, retryAfterSeconds: null }
  return { kind: 'refused', refusal: { status, ...refusal } }
}

const told = { code: 'X', message: 'No.', details: { claim: 'role' } }

test.each<[title: string, answer: Answer, result: object]>([
  ['data that fits', { kind: 'ok', data: '7' }, { kind: 'ok', data: 7 }],
  [
    'data that does not fit',
    { kind: 'ok', data: 'x' },
    { kind: 'unavailable', retryAfterSeconds: null },
  ],
  ['401', refused(401), { kind: 'unauthorized' }],
  [
    '401 for a wrong password',
    refused(401, 'INVALID_CREDENTIALS'),
    { kind: 'refused', status: 401, ...told, code: 'INVALID_CREDENTIALS' },
  ],
  [
    '401 for a wrong code',
    refused(401, 'MFA_CODE_INVALID'),
    { kind: 'refused', status: 401, ...told, code: 'MFA_CODE_INVALID' },
  ],
  ['403', refused(403), { kind: 'forbidden', ...told }],
  ['429', refused(429), { kind: 'limited', code: 'X', retryAfterSeconds: null }],
  ['404', refused(404), { kind: 'refused', status: 404, ...told }],
  ['409', refused(409), { kind: 'refused', status: 409, ...told }],
  [
    'no judgment',
    { kind: 'unavailable', retryAfterSeconds: 5 },
    { kind: 'unavailable', retryAfterSeconds: 5 },
  ],
])('%s', (_, answer, result) => {
  const parse = (data: unknown) => {
    if (!/^\d+$/.test(String(data))) throw new TypeError('no number')
    return Number(data)
  }
  expect(serviceResult(answer, parse)).toEqual(result)
})
