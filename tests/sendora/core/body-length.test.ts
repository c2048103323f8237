import { expect, test } from 'vitest'
import { judgeBodyLength } from '@/lib/sendora/gate/read-request'

test.each([
  [{}, 'good'],
  [{ 'content-length': '0' }, 'good'],
  [{ 'content-length': '1048576' }, 'good'],
  [{ 'content-length': '1048577' }, 'too-large'],
  [{ 'content-length': '99999999999999999999' }, 'too-large'],
  [{ 'content-length': 'many' }, 'too-large'],
  [{ 'content-length': '' }, 'too-large'],
  [{ 'content-length': '-1' }, 'too-large'],
  [{ 'content-length': '\u00a05' }, 'too-large'],
  [{ 'content-length': '0x5' }, 'too-large'],
  [{ 'content-length': '1e3' }, 'too-large'],
  [{ 'transfer-encoding': 'chunked' }, 'unknown-length'],
])('%j is %s', (headers, expected) => {
  expect(judgeBodyLength(new Headers(headers))).toBe(expected)
})
