import { afterEach, expect, test, vi } from 'vitest'
import { actionFailure } from '@/lib/sendora/client/forms/use-form-action'
import { SendoraError } from '@/lib/sendora/index'

vi.mock('next/navigation', () => ({
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message === 'NEXT_REDIRECT') throw error
  },
}))

afterEach(() => vi.unstubAllGlobals())

test.each<[title: string, error: Error, code: string, reported: number]>([
  ['no connection', new TypeError('fetch failed'), 'SERVICE_UNAVAILABLE', 0],
  ['an outage', new SendoraError('service_unavailable', 'Away.'), 'SERVICE_UNAVAILABLE', 0],
  ['an error that nobody foresaw', new Error('Broken'), 'ACTION_FAILED', 1],
])('%s is called what it is, and reported if it is news', (_, error, code, reported) => {
  const reportError = vi.fn()
  vi.stubGlobal('reportError', reportError)
  expect(actionFailure(error)).toBe(code)
  expect(reportError).toHaveBeenCalledTimes(reported)
})

test('a redirect is no failure', () => {
  expect(() => actionFailure(new Error('NEXT_REDIRECT'))).toThrow('NEXT_REDIRECT')
})
