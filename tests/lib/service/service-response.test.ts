import { describe, expect, test } from 'vitest'
import type { ServiceResult } from '@/lib/sendora'
import { serviceResponse } from '@/lib/service/service-response'

const inner = { code: 'INNER_CODE', message: 'Inner words.', details: { inner: true } }

describe('a handler’s answer', () => {
  test.each([
    [{ kind: 'ok', data: { items: [] } }, 200, null],
    [{ kind: 'unauthorized' }, 401, null],
    [{ kind: 'forbidden', ...inner }, 403, null],
    [{ kind: 'refused', status: 418, ...inner }, 502, null],
    [{ kind: 'limited', code: 'RATE_LIMITED', retryAfterSeconds: 30 }, 429, '30'],
    [{ kind: 'limited', code: 'RATE_LIMITED', retryAfterSeconds: null }, 429, '60'],
    [{ kind: 'unavailable', retryAfterSeconds: null }, 503, '5'],
  ] as [ServiceResult<unknown>, number, string | null][])('to %j is %i', (result, status, wait) => {
    const answer = serviceResponse(result)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, wait])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('says nothing of what the service refused inside', async () => {
    const answer = serviceResponse({ kind: 'refused', status: 418, ...inner })
    expect(await answer.text()).not.toMatch(/inner/i)
  })
})
