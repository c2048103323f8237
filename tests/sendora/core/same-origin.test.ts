import { expect, test } from 'vitest'
import { judgeOrigin } from '@/lib/sendora/core/same-origin'

const allowed = ['https://app.example']

test.each<[title: string, headers: Record<string, string>]>([
  ['our page', { origin: 'https://app.example', 'sec-fetch-site': 'same-origin' }],
  ['our page in a browser without Fetch Metadata', { origin: 'https://app.example' }],
  ['our page in a browser that hides the origin', { 'sec-fetch-site': 'same-origin' }],
])('%s is ours', (_, headers) => {
  expect(judgeOrigin(new Headers(headers), allowed)).toEqual({ kind: 'same-origin' })
})

test.each<[title: string, headers: Record<string, string>]>([
  ['X001: another site', { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }],
  [
    'another site that claims to be ours',
    { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'our origin, sent by another site',
    { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' },
  ],
  ['X002: a sandboxed frame', { origin: 'null' }],
  ['X002: a sandboxed frame with metadata', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['X005: neither header', {}],
  ['X007: a longer host', { origin: 'https://app.example.evil.test' }],
  ['X007: a host that ends alike', { origin: 'https://evilapp.example' }],
  ['X007: another scheme', { origin: 'http://app.example' }],
  ['X007: another port', { origin: 'https://app.example:8443' }],
  ['X007: garbage', { origin: 'garbage' }],
  ['X007: two origins', { origin: 'https://app.example, https://app.example' }],
  ['a trailing slash', { origin: 'https://app.example/' }],
  ['another case', { origin: 'https://APP.example' }],
  ['an empty origin', { origin: '' }],
  ['X008: a sibling', { origin: 'https://app.example', 'sec-fetch-site': 'same-site' }],
  ['an address that was typed', { origin: 'https://app.example', 'sec-fetch-site': 'none' }],
  [
    'a forwarded host, which nobody asks',
    { 'x-forwarded-host': 'app.example', host: 'app.example' },
  ],
])('%s is not ours', (_, headers) => {
  expect(judgeOrigin(new Headers(headers), allowed)).toEqual({
    kind: 'cross-origin',
    reason: expect.any(String),
  })
})
