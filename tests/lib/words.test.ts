import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { describeLinkProblem } from '@/app/(auth)/magic-link/describe-link-problem'
import { ssoProblem } from '@/app/(auth)/sso/callback/sso-problem'
import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { describeDevice } from '@/lib/describe-device'
import { displayName } from '@/lib/display-name'
import { type FormState, idle } from '@/lib/sendora'
import { loginNotice } from '@/lib/sign-in/login-notice'
import { methodWord } from '@/lib/sign-in/method-word'
import { en } from '@/lib/texts/en'

const t = createTranslator({ locale: 'en-US', messages: en.account })
const signIn = createTranslator({ locale: 'en-US', messages: en.signIn })

const refused = (code: string, message = 'From the library.'): FormState => ({
  kind: 'refused',
  code,
  message,
  retryAfterSeconds: null,
  email: '',
})

describe('a link that did not sign in', () => {
  const deadCodes = [
    'LINK_USED',
    'LINK_EXPIRED',
    'LINK_OWN_BROWSER_ONLY',
    'MAGIC_LINK_INVALID',
    'CHOICE_MISSING',
  ]

  test('has a page of its own for each way to be dead', () => {
    const pages = deadCodes.map((code) => describeLinkProblem(refused(code), en.signIn.magicLink))
    expect(new Set(pages.map((page) => page?.title)).size).toBe(deadCodes.length)
    for (const page of pages) expect(page?.text).not.toBe('From the library.')
  })

  // The code is the service's, and may be any word.
  test.each(['SERVICE_UNAVAILABLE', 'constructor', 'toString'])(
    'is told as the library tells it after %s, and may be tried again',
    (code) => {
      expect(describeLinkProblem(refused(code), en.signIn.magicLink)).toEqual({
        title: null,
        text: 'From the library.',
      })
    },
  )

  test('is no problem before it was pressed', () => {
    expect(describeLinkProblem(idle, en.signIn.magicLink)).toBeNull()
    expect(describeLinkProblem(idle, en.signIn.magicLink, true)?.title).toBe(
      'This link was already used',
    )
  })
})

test.each(['call 555-0100', 'constructor', ''])('single sign-on never repeats %j', (code) => {
  const text = ssoProblem(code, en.signIn.sso)
  expect(text).toBe('Your organization didn’t confirm this sign-in. Start again.')
})

test.each([
  ['signed_out', 'You’re signed out.'],
  ['toString', null],
  [['signed_out'], null],
  [undefined, null],
])('the sign-in page says to %j: %j', (code, text) => {
  expect(loginNotice(code, signIn)).toBe(text)
})

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/140.0 Safari/537.36', 'Chrome on macOS'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1', 'Safari on iPhone'],
  ['curl/8.9.1', 'curl/8.9.1'],
  ['x'.repeat(200), 'x'.repeat(60)],
  ['', 'Unknown device'],
  [null, 'Unknown device'],
])('the device %j is %j', (deviceInfo, label) => {
  expect(describeDevice(deviceInfo, t)).toBe(label)
})

test.each([
  [{ name: 'Ada', email: 'a@example.com' }, 'Ada'],
  [{ name: null, email: 'a@example.com' }, 'a'],
  [{ name: null, email: null }, 'Guest'],
])('%j is called %s', (session, name) => {
  expect(displayName(session)).toBe(name)
})

test('inherited names are no words', () => {
  expect(eventWordKey('user.signed_in')).toBe('signedIn')
  expect([eventWordKey('toString'), methodWord('toString')]).toEqual([null, 'toString'])
  expect([methodWord('magic_link'), methodWord('smart_card')]).toEqual(['Magic link', 'smart card'])
})
