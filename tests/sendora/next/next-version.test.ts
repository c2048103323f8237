import { expect, test } from 'vitest'
import { requireNextVersion } from '@/lib/sendora/gate/middleware'

test.each(['16.3.3', '16.3.10', '16.4.0-canary.1', '16.10.0', '17.0.0'])(
  'Next.js %s will do',
  (version) => {
    expect(() => requireNextVersion(version)).not.toThrow()
  },
)

test.each(['16.3.2', '16.2.11', '15.9.9', '16.0.0-rc.1'])(
  'Next.js %s stops the process',
  (version) => {
    expect(() => requireNextVersion(version)).toThrow(
      expect.objectContaining({ code: 'next_too_old', message: expect.stringContaining(version) }),
    )
  },
)

test('the installed one will do', () => {
  expect(() => requireNextVersion()).not.toThrow()
})
