import { describe, expect, test } from 'vitest'
import { refreshOutcome } from '@/lib/sendora/rotation/rotator-for'
import type { ApiReply } from '@/lib/sendora/service/call-api'

function answered(
  status: number,
  body: unknown,
  retryAfterSeconds: number | null = null,
): ApiReply {
  return { kind: 'answered', status, body, retryAfterSeconds }
}

function refused(status: number, code: string, details: object = {}): ApiReply {
  return answered(status, { success: false, error: { code, message: 'No.', details } })
}

const tokens = { accessToken: 'a.b.c', refreshToken: 'rt_2', expiresIn: 900 }

test('a whole new pair is a rotation', () => {
  const reply = answered(200, { success: true, data: { user: null, tokens } })
  expect(refreshOutcome(reply)).toMatchObject({
    kind: 'rotated',
    tokens: { accessToken: 'a.b.c', refreshToken: 'rt_2', expiresInSeconds: 900 },
  })
})

describe('only these words of the service end a session', () => {
  test.each([
    ['a dead refresh token', refused(401, 'INVALID_REFRESH_TOKEN'), 'INVALID_REFRESH_TOKEN'],
    ['the same as 400', refused(400, 'INVALID_REFRESH_TOKEN'), 'INVALID_REFRESH_TOKEN'],
    ['the same in the words of OAuth', refused(400, 'invalid_grant'), 'invalid_grant'],
    ['a closed account', refused(403, 'ACCOUNT_DISABLED'), 'ACCOUNT_DISABLED'],
  ])('%s', (_, reply, code) => {
    expect(refreshOutcome(reply)).toEqual({ kind: 'rejected', code, isReuse: false })
  })

  test('and a replay is told from a mere end', () => {
    const reply = refused(401, 'INVALID_REFRESH_TOKEN', { reason: 'reuse_detected' })
    expect(refreshOutcome(reply)).toMatchObject({ kind: 'rejected', isReuse: true })
  })
})

describe('everything else keeps the session', () => {
  test.each<[title: string, reply: ApiReply]>([
    ['a generic 401, which speaks of our key', refused(401, 'UNAUTHORIZED')],
    ['F032: a page with 401', answered(401, undefined)],
    ['F032: a page with 403', answered(403, undefined)],
    ['an unknown 403', refused(403, 'FORBIDDEN')],
    ['a code with a dotless i', refused(401, '\u0131nvalid_refresh_token')],
    ['a code with a long s', refused(403, 'account_di\u017fabled')],
    ['F034: an invalid request', refused(400, 'invalid_request')],
    ['F034: an unknown client', refused(400, 'unauthorized_client')],
    ['F035: 404', refused(404, 'NOT_FOUND')],
    ['F035: 404 without JSON', answered(404, undefined)],
    ['F035: 405', answered(405, undefined)],
    ['F027: a redirect', answered(302, undefined)],
    ['408', answered(408, undefined)],
    ['425', answered(425, undefined)],
    ['429', refused(429, 'RATE_LIMITED')],
    ['F021: 500', answered(500, undefined)],
    ['500 with the word that ends sessions', refused(500, 'INVALID_REFRESH_TOKEN')],
    ['F021: 502', answered(502, undefined)],
    ['F021: 503', answered(503, undefined)],
    ['F021: 504', answered(504, undefined)],
    ['F023: no answer', { kind: 'unreachable', cause: new Error('timeout') }],
    ['F025: 200 without a body', answered(200, undefined)],
    ['F025: 204', answered(204, undefined)],
    ['200 that is no success', answered(200, { success: false, data: { tokens } })],
    [
      'F029: half a pair',
      answered(200, { success: true, data: { tokens: { accessToken: 'a.b.c', expiresIn: 9 } } }),
    ],
    ['200 with the word that ends sessions', refused(200, 'INVALID_REFRESH_TOKEN')],
  ])('%s', (_, reply) => {
    expect(refreshOutcome(reply).kind).toBe('unavailable')
  })

  test('F022: the wait is kept', () => {
    expect(refreshOutcome(answered(503, undefined, 5))).toEqual({
      kind: 'unavailable',
      retryAfterSeconds: 5,
    })
  })
})
