import { expect, test, vi } from 'vitest'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import { afterSignIn } from '@/lib/sendora/server/sign-in/complete-sign-in'
import { currentRequest } from '@/tests/support/fake-next'
import { emptyEnvironment, testOptions } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const config = resolveOptions(testOptions(), emptyEnvironment)
const navigate = { 'sec-fetch-mode': 'navigate' }

test.each([
  ['a browser’s form without a cookie', navigate, '/login?from=%2Fpeople&reason=cookies'],
  ['a browser’s form with one', { ...navigate, cookie: 'theme=dark' }, '/people'],
  ['an action called by script', { 'sec-fetch-mode': 'cors' }, '/people'],
  ['a post by hand, which says nothing', {}, '/people'],
])('%s leads to %s', async (_, headers, expected) => {
  currentRequest.headers = new Headers(headers as Record<string, string>)
  expect(await afterSignIn('/people', config)).toBe(expected)
})
