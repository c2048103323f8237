import { describe, expect, test } from 'vitest'
import { ownRequestSchema } from '@/lib/requests/own-request'

const read = (given: object) =>
  ownRequestSchema.safeParse({ method: 'GET', path: '/api/user', body: '', ...given })

describe('the request inspector', () => {
  test.each(['/api/user', '/api/audit-log?limit=2', '/api/public/health', '/api/a%20b'])(
    'calls %s',
    (path) => {
      expect(read({ path }).data).toMatchObject({ path })
    },
  )

  test.each([
    '',
    'api/user',
    '/api/',
    '/apis/user',
    '/account',
    '/api/../account',
    '/api/%2e%2e/account',
    '//evil.example/api/user',
    'https://evil.example/api/user',
    '/api/user#part',
    '/api/us er',
    '/api\\user',
    '/api/\nuser',
    `/api/${'x'.repeat(600)}`,
  ])('refuses the path %j', (path) => {
    const { error } = read({ path })
    expect(error?.issues.map(({ path: [field] }) => field)).toContain('path')
  })

  test.each(['{"a":1}', '[]', '"text"', ' '])('takes the body %s', (body) => {
    const { data } = read({ method: 'POST', body })
    expect(data?.body).toBe(body.trim() === '' ? null : body)
  })

  test.each(['{a:1}', 'text', `"${'x'.repeat(9_000)}"`])('refuses the body %.12s', (body) => {
    expect(read({ method: 'POST', body }).error?.issues[0]?.path).toEqual(['body'])
  })

  test('sends no body with a method that has none', () => {
    expect(read({ body: '{"a":1}' }).data?.body).toBeNull()
  })

  test.each(['TRACE', 'CONNECT', 'get', ''])('refuses the method %j', (method) => {
    expect(read({ method }).success).toBe(false)
  })
})
