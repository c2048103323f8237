import { expect, test } from 'vitest'
import { keptHeader } from '@/lib/server-hardening/kept-header'

test.each([
  ['Cache-Control', 'no-cache, no-store', undefined, 'private, no-cache, no-store'],
  ['cache-control', 'private, no-store', undefined, null],
  ['Cache-Control', 'public, max-age=31536000, immutable', undefined, null],
  ['Vary', 'rsc, next-router-state-tree', 'Cookie', 'Cookie, rsc, next-router-state-tree'],
  ['vary', 'rsc, Cookie', 'Cookie', null],
  ['vary', 'rsc', undefined, null],
  ['vary', 'rsc', ['Accept-Encoding', 'cookie'], 'Cookie, rsc'],
  ['x-other', 'no-store', 'Cookie', null],
])('%s: %s over %s', (name, value, present, expected) => {
  expect(keptHeader(name, value, present)).toBe(expected)
})
