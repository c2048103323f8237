import { describe, expect, test } from 'vitest'
import { defaultBodyLimits } from '@/lib/sendora/core/config/resolve-options'
import { judgeBody } from '@/lib/sendora/core/gate/body-rules'
import { requestKind } from '@/lib/sendora/core/gate/request-kind'

const MB = 1_048_576

function judged(path: string, headers: Record<string, string>, method = 'POST') {
  const address = `https://app.example${path}`
  const facts = { method, path, address, headers: new Headers(headers) }
  return judgeBody({ ...facts, requestKind: requestKind(facts), limits: defaultBodyLimits })
}

describe('a body is judged by its declared length first', () => {
  test.each<[path: string, length: string, kind: string]>([
    ['/login', '0', 'good'],
    ['/login', '65536', 'good'],
    ['/login', '65537', 'unread'],
    ['/login', `${MB}`, 'unread'],
    ['/login', `${MB + 1}`, 'too-large'],
    ['/api/x', `${9 * MB}`, 'unread'],
    ['/api/x', `${9 * MB + 1}`, 'too-large'],
    ['/login', '99999999999999999999', 'too-large'],
    ['/login', 'many', 'too-large'],
    ['/login', '', 'too-large'],
    ['/login', '-1', 'too-large'],
    ['/login', '\u00a05', 'too-large'],
    ['/login', '0x5', 'too-large'],
    ['/login', '1e3', 'too-large'],
  ])('%s with a length of "%s": %s', (path, length, kind) => {
    expect(judged(path, { 'content-length': length }).kind).toBe(kind)
  })
})

test.each(['/login', '/api/x'])('without a length it has to be counted: %s', (path) => {
  const unread = { kind: 'unread', format: null, declaredBytes: null }
  expect(judged(path, { 'transfer-encoding': 'chunked' })).toMatchObject(unread)
  // HTTP/2 has no Transfer-Encoding (RFC 9113, 8.2.2).
  expect(judged(path, {})).toMatchObject(unread)
})

test.each(['GET', 'HEAD'])('a %s has none that Next would cut', (method) => {
  expect(judged('/login', { 'content-length': '99999999' }, method)).toEqual({ kind: 'good' })
})

test.each<[path: string, headers: Record<string, string>, format: string | null]>([
  ['/login', { 'content-type': 'multipart/form-data; boundary=x' }, 'form'],
  ['/login', { 'content-type': 'multipart/form-data' }, 'form'],
  ['/login', { 'content-type': 'multipart/form-data', 'next-action': '00' }, 'action-form'],
  ['/login', { 'content-type': 'text/plain;charset=UTF-8', 'next-action': '00' }, 'action-text'],
  ['/login', { 'next-action': '00' }, 'action-text'],
  ['/login', { 'content-type': 'application/x-www-form-urlencoded' }, null],
  ['/api/x', { 'content-type': 'multipart/form-data; boundary=x' }, null],
])('what Next would parse at %s with %j: %s', (path, headers, format) => {
  const verdict = judged(path, headers)
  expect(verdict).toMatchObject({ kind: 'unread', format })
})
