import { describe, expect, test } from 'vitest'
import type { RequestKind } from '@/lib/sendora/core/gate/request-kind'
import { isApiPath, requestKind } from '@/lib/sendora/core/gate/request-kind'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

test.each<[method: string, path: string, headers: Record<string, string>, kind: RequestKind]>([
  ['GET', '/people', { accept: browser }, 'document'],
  ['GET', '/people', {}, 'document'],
  ['GET', '/people', { accept: '*/*' }, 'document'],
  ['GET', '/people', { accept: 'text/x-component' }, 'document'],
  ['GET', '/people', { accept: 'application/json' }, 'json'],
  ['GET', '/people', { accept: 'application/json, text/plain, */*' }, 'json'],
  ['GET', '/people', { accept: `${browser},application/json` }, 'document'],
  ['GET', '/api', { accept: browser }, 'json'],
  ['GET', '/api/user', {}, 'json'],
  ['GET', '/api-keys', {}, 'document'],
  ['GET', '/apis', {}, 'document'],
  ['POST', '/people', { 'next-action': '0a' }, 'action'],
  ['POST', '/people', { 'next-action': '0a', accept: 'application/json' }, 'action'],
  ['POST', '/people', {}, 'document'],
  ['GET', '/people', { 'next-action': '0a' }, 'document'],
  ['POST', '/api/user', { 'next-action': '0a' }, 'json'],
  ['OPTIONS', '/api/user', { origin: 'a', 'access-control-request-method': 'PUT' }, 'preflight'],
  ['OPTIONS', '/people', { origin: 'a', 'access-control-request-method': 'PUT' }, 'preflight'],
  ['OPTIONS', '/api/user', { origin: 'a' }, 'json'],
  ['OPTIONS', '/api/user', { 'access-control-request-method': 'PUT' }, 'json'],
  ['GET', '/people', { origin: 'a', 'access-control-request-method': 'PUT' }, 'document'],
])('%s %s with %o is a %s request', (method, path, headers, kind) => {
  const address = `https://app.example${path}`
  expect(requestKind({ method, path, address, headers: new Headers(headers) })).toBe(kind)
})

test.each([
  ['/api', true],
  ['/api/', true],
  ['/api/x', true],
  ['/api-keys', false],
  ['/x/api', false],
  ['/', false],
])('%s is below /api: %s', (path, isApi) => {
  expect(isApiPath(path)).toBe(isApi)
})

describe('a fetch that asks for anything', () => {
  const address = 'https://app.example/reports?page=2'
  const kindOf = (headers: Record<string, string>, method = 'GET') =>
    requestKind({ method, path: '/reports', address, headers: new Headers(headers) })
  const fetched = { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors', accept: '*/*' }

  test.each<[title: string, headers: Record<string, string>, method?: string]>([
    ['as fetch() sends it', { ...fetched, referer: 'https://app.example/dashboard' }],
    ['without a referrer', fetched],
    ['without Accept', { 'sec-fetch-dest': 'empty' }],
    ['from a page that hides its path', { ...fetched, referer: 'https://app.example/' }],
    [
      'from the same page with another query',
      { ...fetched, referer: 'https://app.example/reports' },
    ],
    ['as EventSource sends it', { ...fetched, accept: 'text/event-stream' }],
    ['as a post', fetched, 'POST'],
    ['as a post to its own page', { ...fetched, referer: address }, 'POST'],
  ])('is answered as JSON: %s', (_, headers, method) => {
    expect(kindOf(headers, method)).toBe('json')
  })

  test.each<[title: string, headers: Record<string, string>]>([
    ['a link or prefetch of Next', { ...fetched, 'next-url': '/dashboard' }],
    ['a request of Next’s where its headers aren’t hidden', { ...fetched, rsc: '1' }],
    ['router.refresh(): a page asks for itself', { ...fetched, referer: address }],
    ['a page that asks for itself, from a fragment', { ...fetched, referer: `${address}#top` }],
    ['a browser’s prefetch', { ...fetched, 'sec-purpose': 'prefetch' }],
    ['a request that wants HTML', { ...fetched, accept: 'text/html,*/*' }],
    ['a navigation', { 'sec-fetch-dest': 'document', accept: '*/*' }],
    [
      'the target of an action’s redirect, which Next fetches itself',
      { ...fetched, accept: 'text/x-component' },
    ],
    ['an image', { 'sec-fetch-dest': 'image', accept: '*/*' }],
    ['a client without Fetch Metadata', { accept: '*/*' }],
  ])('keeps the redirect: %s', (_, headers) => {
    expect(kindOf(headers)).toBe('document')
  })

  test('of a server action keeps its kind', () => {
    expect(kindOf({ ...fetched, accept: 'text/x-component', 'next-action': '00' }, 'POST')).toBe(
      'action',
    )
  })
})
