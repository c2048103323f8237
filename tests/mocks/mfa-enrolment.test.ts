import { TOTP, URI } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { newGuest, STRONG, signedInUser } from './support/people'
import { createTestService, START_MS } from './support/test-service'

const codeOf = (secret: string, seconds = 0) =>
  new TOTP({ secret }).generate({ timestamp: START_MS + seconds * 1000 })

async function enrolling() {
  const mock = createTestService()
  const user = await signedInUser(mock)
  const post = (path: string, body: object = {}) => mock.auth(path, body, { token: user.token })
  const { json } = await post('/mfa/enroll/start')
  const status = async () => (await mock.get('/auth-service/mfa', { token: user.token })).json.data
  return { mock, user, post, started: json.data, status }
}

async function enrolled() {
  const all = await enrolling()
  const { json } = await all.post('/mfa/enroll/confirm', { code: codeOf(all.started.secret) })
  expect(json.data).toEqual({ confirmed: true })
  const challenge = async () =>
    (await all.mock.login(all.user.email, STRONG)).json.data.mfaChallengeToken
  const answer = async (code: string) =>
    all.mock.auth('/mfa/challenge', { challengeToken: await challenge(), code })
  return { ...all, answer }
}

describe('enrollment', () => {
  test('hands out a secret, an address for apps and eight recovery codes', async () => {
    const { started, user } = await enrolling()
    expect(Object.keys(started).sort()).toEqual(['otpauthUrl', 'recoveryCodes', 'secret'])
    const totp = URI.parse(started.otpauthUrl)
    expect(totp).toMatchObject({ issuer: 'Sendora', label: user.email })
    expect(totp.secret.base32).toBe(started.secret)
    expect(new Set(started.recoveryCodes).size).toBe(8)
    for (const code of started.recoveryCodes) expect(code).toHaveLength(17)
  })

  test('changes nothing for sign-ins until a code confirms it', async () => {
    const { mock, user, status } = await enrolling()
    expect(await status()).toEqual({ enabled: false, recoveryCodesLeft: 0 })
    expect((await mock.login(user.email, STRONG)).json.data.tokens).toBeDefined()
  })

  test('a wrong code is a success that says no, and may be retried', async () => {
    const { started, post, status } = await enrolling()
    const right = codeOf(started.secret)
    const wrong = right === '000000' ? '000001' : '000000'
    const answer = await post('/mfa/enroll/confirm', { code: wrong })
    expect(answer).toMatchObject({ status: 200, json: { data: { confirmed: false } } })
    expect((await post('/mfa/enroll/confirm', { code: right })).json.data.confirmed).toBe(true)
    expect(await status()).toEqual({ enabled: true, recoveryCodesLeft: 8 })
  })

  test('a recovery code does not confirm', async () => {
    const { started, post } = await enrolling()
    const code = started.recoveryCodes[0]
    expect((await post('/mfa/enroll/confirm', { code })).json.data.confirmed).toBe(false)
  })

  test('starting anew voids the secret of before', async () => {
    const { started, post } = await enrolling()
    await post('/mfa/enroll/start')
    const code = codeOf(started.secret)
    expect((await post('/mfa/enroll/confirm', { code })).json.data.confirmed).toBe(false)
  })

  test('guessing is limited', async () => {
    const { post, started } = await enrolling()
    const wrong = codeOf(started.secret) === '000000' ? '000001' : '000000'
    for (let round = 0; round < 10; round += 1) await post('/mfa/enroll/confirm', { code: wrong })
    expect((await post('/mfa/enroll/confirm', { code: wrong })).status).toBe(429)
  })

  test('is refused to guests, to whom has a second factor, and unstarted', async () => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const { token } = await signedInUser(mock, { mfa: true })
    const plain = await signedInUser(mock)
    const codes = [
      await mock.auth('/mfa/enroll/start', {}, { token: guest.token }),
      await mock.auth('/mfa/enroll/start', {}, { token }),
      await mock.auth('/mfa/enroll/confirm', { code: '123456' }, { token: plain.token }),
    ].map(({ json }) => json.error.code)
    expect(codes).toEqual(['FORBIDDEN', 'MFA_ALREADY_ENABLED', 'MFA_NOT_ENABLED'])
  })
})

describe('a code', () => {
  test('is taken once, also the one that confirmed', async () => {
    const { answer, started } = await enrolled()
    expect((await answer(codeOf(started.secret))).json.error.code).toBe('MFA_CODE_INVALID')
    expect((await answer(codeOf(started.secret, 30))).status).toBe(200)
    expect((await answer(codeOf(started.secret, 30))).json.error.code).toBe('MFA_CODE_INVALID')
  })

  test('older than one that was taken is refused', async () => {
    const { mock, answer, started } = await enrolled()
    mock.advance(60)
    expect((await answer(codeOf(started.secret, 60))).status).toBe(200)
    expect((await answer(codeOf(started.secret, 30))).json.error.code).toBe('MFA_CODE_INVALID')
  })

  test('is taken again where a setting allows it', async () => {
    const { mock, answer, started } = await enrolled()
    await mock.control('POST', '/settings', { allowTotpReuse: true })
    expect((await answer(codeOf(started.secret))).status).toBe(200)
    expect((await answer(codeOf(started.secret))).status).toBe(200)
  })

  test('is fresh again after a reset, for the seed account', async () => {
    const mock = createTestService()
    const secret = () => mock.service.state.users.byEmail('mfa@example.com')?.mfa?.secret ?? ''
    const signIn = async () => {
      const { json } = await mock.login('mfa@example.com')
      const challengeToken = json.data.mfaChallengeToken
      return mock.auth('/mfa/challenge', { challengeToken, code: codeOf(secret()) })
    }
    const before = secret()
    expect((await signIn()).status).toBe(200)
    await mock.control('POST', '/reset')
    expect(secret()).toBe(before)
    expect((await signIn()).status).toBe(200)
  })
})

describe('recovery codes', () => {
  test('are used up one by one', async () => {
    const { answer, started, status } = await enrolled()
    const [first, second] = started.recoveryCodes
    expect((await answer(first)).status).toBe(200)
    expect((await answer(first)).json.error.code).toBe('MFA_CODE_INVALID')
    expect((await answer(second.toUpperCase())).status).toBe(200)
    expect(await status()).toEqual({ enabled: true, recoveryCodesLeft: 6 })
  })

  test('new ones void the old ones', async () => {
    const { answer, started, post } = await enrolled()
    const { json } = await post('/mfa/recovery-codes')
    expect(json.data.recoveryCodes).toHaveLength(8)
    expect((await answer(started.recoveryCodes[0])).status).toBe(401)
    expect((await answer(json.data.recoveryCodes[0])).status).toBe(200)
  })

  test('need a second factor', async () => {
    const { post } = await enrolling()
    expect((await post('/mfa/recovery-codes')).json.error.code).toBe('MFA_NOT_ENABLED')
  })
})

test('disabled, the password signs in alone, and a new enrollment may start', async () => {
  const { mock, user, post, status } = await enrolled()
  expect((await post('/mfa/disable')).status).toBe(200)
  expect(await status()).toEqual({ enabled: false, recoveryCodesLeft: 0 })
  expect((await mock.login(user.email, STRONG)).json.data.tokens).toBeDefined()
  expect((await post('/mfa/enroll/start')).status).toBe(200)
})
