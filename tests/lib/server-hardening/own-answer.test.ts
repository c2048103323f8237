import { expect, test } from 'vitest'

import { clientErrorStatus, ownAnswer } from '@/lib/server-hardening/own-answer'

test.each([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_INVALID_METHOD', 400],
  [undefined, 400],
])('bytes that Node cannot parse (%s) are answered %i', (code, status) => {
  expect(clientErrorStatus(code)).toBe(status)
})

test.each([400, 408, 426, 431] as const)('%i is a whole answer, and a page', (status) => {
  const [head = '', body = ''] = ownAnswer(status, { 'X-Frame-Options': 'DENY' }).split('\r\n\r\n')
  const lines = head.split('\r\n')
  expect(lines[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [A-Z]`))
  expect(lines).toContain(`Content-Length: ${Buffer.byteLength(body)}`)
  expect(lines).toContain('X-Frame-Options: DENY')
  expect(lines).toContain('Connection: close')
  expect(lines.join('\n')).toMatch(
    /^Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'$/m,
  )
  expect(body).toMatch(/<h1>.+<\/h1><p>.+<\/p>/)
})
