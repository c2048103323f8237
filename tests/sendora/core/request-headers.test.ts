import { expect, test } from 'vitest'
import { trustedHeaders } from '@/lib/sendora/core/gate/headers'

test('P037, P054: what only the gate or Next.js may say is dropped, the rest is kept', () => {
  const incoming = new Headers({
    'Content-Security-Policy': "script-src 'nonce-EVIL'",
    'content-security-policy-report-only': "script-src 'nonce-EVIL'",
    'X-Nonce': 'EVIL',
    'x-middleware-subrequest': 'proxy:proxy:proxy',
    'X-Middleware-Set-Cookie': '__Host-sendora_at=planted',
    'x-sendora-return-to': '//evil.test',
    'x-sendora-user': 'admin',
    'x-sendora-csrf': 'kept',
    accept: 'text/html',
    cookie: 'theme=dark',
  })
  expect(Object.fromEntries(trustedHeaders(incoming))).toEqual({
    'x-sendora-csrf': 'kept',
    accept: 'text/html',
    cookie: 'theme=dark',
  })
  expect(incoming.has('x-nonce')).toBe(true)
})
