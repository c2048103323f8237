import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  answerWithPasskey,
  canAutofillPasskeys,
  cancelCeremony,
  createPasskey,
} from '@/lib/sendora/flows/passkeys/webauthn'

const webauthn = vi.hoisted(() => ({
  startRegistration: vi.fn(),
  startAuthentication: vi.fn(),
  WebAuthnAbortService: { cancelCeremony: vi.fn() },
}))
vi.mock('@simplewebauthn/browser', () => webauthn)

const options = { challenge: 'a'.repeat(43) }
const knowsPasskeys = (more: object = {}) =>
  vi.stubGlobal(
    'PublicKeyCredential',
    Object.assign(() => undefined, more),
  )

beforeEach(() => {
  vi.resetAllMocks()
  knowsPasskeys()
})
afterEach(() => vi.unstubAllGlobals())

const failure = (name: string) => Object.assign(new Error('no'), { name })

describe('a ceremony', () => {
  test('ends with the JSON of what was answered', async () => {
    webauthn.startRegistration.mockResolvedValue({ id: 'YQ' })
    expect(await createPasskey(options)).toEqual({ kind: 'answered', response: '{"id":"YQ"}' })
    expect(webauthn.startRegistration).toHaveBeenCalledWith({ optionsJSON: options })
  })

  test('to sign in opens a dialog, or waits in a field', async () => {
    webauthn.startAuthentication.mockResolvedValue({})
    await answerWithPasskey(options, { autofill: false })
    await answerWithPasskey(options, { autofill: true })
    const ways = webauthn.startAuthentication.mock.calls.map(([how]) => how.useBrowserAutofill)
    expect(ways).toEqual([false, true])
  })

  test.each([
    ['NotAllowedError', 'PASSKEY_CANCELLED'],
    ['AbortError', 'PASSKEY_CANCELLED'],
    ['UnknownError', 'PASSKEY_CANCELLED'],
    ['InvalidStateError', 'PASSKEY_EXISTS'],
    ['NotSupportedError', 'PASSKEY_UNSUPPORTED'],
    ['ConstraintError', 'PASSKEY_UNSUPPORTED'],
    ['SecurityError', 'PASSKEY_UNSUPPORTED'],
  ])('that fails with %s is told as %s', async (name, code) => {
    webauthn.startRegistration.mockRejectedValue(failure(name))
    expect(await createPasskey(options)).toEqual({ kind: 'failed', code })
  })

  test('is not begun where the browser knows no passkeys', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    expect(await createPasskey(options)).toEqual({ kind: 'failed', code: 'PASSKEY_UNSUPPORTED' })
    expect(webauthn.startRegistration).not.toHaveBeenCalled()
  })

  test('under way can be ended', async () => {
    await cancelCeremony()
    expect(webauthn.WebAuthnAbortService.cancelCeremony).toHaveBeenCalledOnce()
  })
})

test.each<[title: string, given: object, expected: boolean]>([
  ['where it is known and there', { isConditionalMediationAvailable: async () => true }, true],
  ['where it is known and off', { isConditionalMediationAvailable: async () => false }, false],
  ['where it is not known', {}, false],
])('passkeys among the suggestions: %s', async (_, given, expected) => {
  knowsPasskeys(given)
  expect(await canAutofillPasskeys()).toBe(expected)
})
