import { expect, test } from 'vitest'
import { isForeignEmbed, isSameOrigin } from '@/lib/sendora/core/gate/request-kind'

const allowed = ['https://app.example']

test.each<[title: string, headers: Record<string, string>]>([
  ['our page', { origin: 'https://app.example', 'sec-fetch-site': 'same-origin' }],
  ['our page in a browser without Fetch Metadata', { origin: 'https://app.example' }],
  ['our page in a browser that hides the origin', { 'sec-fetch-site': 'same-origin' }],
])('%s is ours', (_, headers) => {
  expect(isSameOrigin(new Headers(headers), allowed)).toBe(true)
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
  expect(isSameOrigin(new Headers(headers), allowed)).toBe(false)
})

test.each([
  ['no browser that tells', {}, false],
  ['typed by a person', { site: 'none', mode: 'navigate', dest: 'document' }, false],
  ['a link elsewhere', { site: 'cross-site', mode: 'navigate', dest: 'document' }, false],
  ['our own image', { site: 'same-origin', mode: 'no-cors', dest: 'image' }, false],
  ['our own fetch', { site: 'same-origin', mode: 'cors', dest: 'empty' }, false],
  [
    'a fetch elsewhere, which CORS judges',
    { site: 'cross-site', mode: 'cors', dest: 'empty' },
    false,
  ],
  ['a script elsewhere', { site: 'cross-site', mode: 'no-cors', dest: 'script' }, true],
  ['a frame elsewhere', { site: 'cross-site', mode: 'navigate', dest: 'iframe' }, true],
  ['an image at a sibling', { site: 'same-site', mode: 'no-cors', dest: 'image' }, true],
  ['an object elsewhere', { site: 'cross-site', mode: 'navigate', dest: 'object' }, true],
])('embedding: %s', (_, { site, mode, dest }: Record<string, string>, expected) => {
  const given = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest }
  const sent = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  expect(isForeignEmbed(new Headers(sent))).toBe(expected)
})
