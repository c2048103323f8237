import { expect, test } from 'vitest'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import { linkRequest } from '@/lib/sendora/server/sign-in/link-request'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { emptyEnvironment, testOptions } from '@/tests/support/sendora-options'

const config = resolveOptions(testOptions(), emptyEnvironment)

test.each([
  ['kim@example.com', 'kim@example.com', true],
  ['kim@example.com', 'KIM@Example.COM', true],
  ['kim@example.com', '\u212aim@example.com', false],
  ['kim@example.com', '\u00a0kim@example.com', false],
  ['\u00e9@example.com', 'e\u0301@example.com', false],
  ['i\u0307@example.com', '\u0130@example.com', false],
])('a link that was asked for by %j is one for %j: %s', async (asked, named, isFor) => {
  const { store } = fakeCookieStore()
  await linkRequest(store, config).remember(asked, '/dashboard')
  expect(await linkRequest(store, config).read()?.isFor(named)).toBe(isFor)
})
