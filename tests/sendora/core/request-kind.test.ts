import { expect, test } from 'vitest'
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
  expect(requestKind({ method, path, headers: new Headers(headers) })).toBe(kind)
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
