import { describe, expect, test } from 'vitest'
import type { ApiReply } from '@/lib/sendora/service/call-api'
import { readEnvelope, readRefusal } from '@/lib/sendora/service/envelope'

function answered(status: number, body: unknown, retryAfterSeconds: number | null = null) {
  return { kind: 'answered', status, body, retryAfterSeconds } as const
}

const unavailable = { kind: 'unavailable', retryAfterSeconds: null }
const refusalBody = (code: string, details?: object) => ({
  success: false,
  error: { code, message: 'No.', details },
})

describe('a success', () => {
  test.each([
    [200, { id: 1 }],
    [201, null],
    [200, []],
  ])('with status %i carries %j', (status, data) => {
    expect(readEnvelope(answered(status, { success: true, data }))).toEqual({ kind: 'ok', data })
  })

  test.each<[title: string, reply: ApiReply]>([
    ['nobody answered', { kind: 'unreachable', cause: new Error('x') }],
    ['there was no JSON', answered(200, undefined)],
    ['the body is a list', answered(200, [])],
    ['success is a text', answered(200, { success: 'true', data: 1 })],
    ['success is missing', answered(200, { data: 1 })],
    ['data is missing', answered(200, { success: true })],
    ['the service says that it is none', answered(200, refusalBody('X'))],
    ['it is a redirect', answered(302, { success: true, data: 1 })],
  ])('is none when %s', (_, reply) => {
    expect(readEnvelope(reply)).toEqual(unavailable)
  })
})

describe('a refusal', () => {
  test('is read with its details', () => {
    const reply = answered(403, refusalBody('ACCOUNT_LOCKED', { retryAfterSeconds: 873 }))
    expect(readEnvelope(reply)).toEqual({
      kind: 'refused',
      refusal: {
        status: 403,
        code: 'ACCOUNT_LOCKED',
        message: 'No.',
        details: { retryAfterSeconds: 873 },
        retryAfterSeconds: 873,
      },
    })
  })

  test('without a code is named after its status', () => {
    expect(readRefusal(answered(418, { error: {} }))).toEqual({
      status: 418,
      code: 'HTTP_418',
      message: '',
      details: {},
      retryAfterSeconds: null,
    })
  })

  test.each([
    [0, null],
    [-5, null],
    ['5', null],
    [Number.POSITIVE_INFINITY, null],
    [0.2, 1],
    [5, 5],
  ])('that asks for a wait of %s means %s', (seconds, wait) => {
    const body = refusalBody('ACCOUNT_LOCKED', { retryAfterSeconds: seconds })
    expect(readRefusal(answered(403, body))?.retryAfterSeconds).toBe(wait)
  })

  test.each<[title: string, body: unknown]>([
    ['a page', undefined],
    ['a text', 'No'],
    ['another shape', { error: 'invalid_grant' }],
    ['a list', { error: [] }],
  ])('of %s is no word of the service', (_, body) => {
    expect(readEnvelope(answered(401, body))).toEqual(unavailable)
  })
})

describe('no judgment', () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 599])(
    'is what %i means, also with a code',
    (status) => {
      expect(readEnvelope(answered(status, refusalBody('INVALID_REFRESH_TOKEN')))).toEqual(
        unavailable,
      )
    },
  )

  test.each([
    ['the header’s wait', answered(503, undefined, 7), 7],
    [
      'the body’s wait before the header’s',
      answered(429, refusalBody('X', { retryAfterSeconds: 9 }), 7),
      9,
    ],
    ['at most a minute', answered(429, refusalBody('X', { retryAfterSeconds: 999_999 })), 60],
  ])('keeps %s', (_, reply, retryAfterSeconds) => {
    expect(readEnvelope(reply)).toEqual({ kind: 'unavailable', retryAfterSeconds })
  })
})
