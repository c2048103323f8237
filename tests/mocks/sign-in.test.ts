import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { createTestService, PASSWORD, START_MS } from './support/test-service'

const wrong = { status: 401, json: { success: false, error: { code: 'INVALID_CREDENTIALS' } } }
const locked = { status: 403, json: { success: false, error: { code: 'ACCOUNT_LOCKED' } } }

describe('password', () => {
  test('a good sign-in answers the session payload of the contract', async () => {
    const { status, json } = await createTestService().login()
    expect(status).toBe(200)
    expect(json.data.user).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: 'ada@example.com',
      emailVerified: true,
      name: expect.any(String),
      isAnonymous: false,
      signupMethod: 'password',
      lastLoginMethod: 'password',
    })
    expect(Object.keys(json.data.tokens).sort()).toEqual([
      'accessToken',
      'expiresIn',
      'refreshToken',
      'tokenType',
    ])
  })

  test('case and blanks around an address do not matter', async () => {
    expect((await createTestService().login(' ADA@Example.com ')).status).toBe(200)
  })

  test('a wrong password and an unknown address answer the same', async () => {
    const mock = createTestService()
    const [known, unknown] = [
      await mock.login('ada@example.com', 'wrong'),
      await mock.login('nobody@example.com', 'wrong'),
    ]
    expect(known).toMatchObject(wrong)
    expect(unknown.status).toBe(known.status)
    expect({ ...unknown.json.error, request_id: '' }).toEqual({
      ...known.json.error,
      request_id: '',
    })
  })

  test('an account without a password takes none', async () => {
    const mock = createTestService()
    await mock.control('POST', '/users', { email: 'link@example.com' })
    expect(await mock.login('link@example.com', 'anything')).toMatchObject(wrong)
  })

  test.each(["' OR 1=1--", '{{7*7}}', 'a\u0000b@example.com', '__proto__', 'Kelvin'])(
    'the address %j is just unknown',
    async (email) => {
      expect(await createTestService().login(email)).toMatchObject(wrong)
    },
  )
})

describe('lockout', () => {
  const failTimes = async (mock: ReturnType<typeof createTestService>, times: number) => {
    let last = await mock.login('grace@example.com', 'wrong')
    for (let round = 1; round < times; round += 1) {
      last = await mock.login('grace@example.com', 'wrong')
    }
    return last
  }

  test('the fifth wrong password in a row locks for 900 seconds', async () => {
    const mock = createTestService()
    expect(await failTimes(mock, 4)).toMatchObject(wrong)
    const fifth = await mock.login('grace@example.com', 'wrong')
    expect(fifth).toMatchObject(locked)
    expect(fifth.json.error.details).toEqual({ retryAfterSeconds: 900 })
  })

  test('a locked account refuses the right password and counts down', async () => {
    const mock = createTestService()
    await failTimes(mock, 5)
    mock.advance(100)
    const answer = await mock.login('grace@example.com')
    expect(answer).toMatchObject(locked)
    expect(answer.json.error.details).toEqual({ retryAfterSeconds: 800 })
  })

  test('the lock opens by itself, and a success forgets earlier failures', async () => {
    const mock = createTestService()
    await failTimes(mock, 5)
    mock.advance(900)
    expect((await mock.login('grace@example.com')).status).toBe(200)
    expect(await failTimes(mock, 4)).toMatchObject(wrong)
    expect((await mock.login('grace@example.com')).status).toBe(200)
  })

  test('an unknown address locks like a known one', async () => {
    const mock = createTestService()
    for (let round = 0; round < 4; round += 1) await mock.login('nobody@example.com', 'wrong')
    expect(await mock.login('nobody@example.com', 'wrong')).toMatchObject(locked)
  })

  test('the seed account is locked for good: no time is named', async () => {
    const answer = await createTestService().login('locked@example.com')
    expect(answer).toMatchObject(locked)
    expect(answer.json.error.details).toBeUndefined()
  })
})

describe('second factor', () => {
  const withMfa = async () => {
    const mock = createTestService()
    const user = await mock.control('POST', '/users', {
      email: 'two@example.com',
      password: PASSWORD,
      mfa: true,
    })
    const { json } = await mock.login('two@example.com')
    const code = (atMs = START_MS) =>
      new TOTP({ secret: user.json.mfaSecret }).generate({ timestamp: atMs })
    const answer = (value: string) =>
      mock.auth('/mfa/challenge', { challengeToken: json.data.mfaChallengeToken, code: value })
    return { mock, branch: json.data, recoveryCodes: user.json.recoveryCodes, code, answer }
  }

  test('a right password gives a challenge and no tokens', async () => {
    const { branch } = await withMfa()
    expect(branch).toEqual({
      mfaRequired: true,
      mfaChallengeToken: expect.stringMatching(/^mfa_/),
      user: { id: expect.any(String) },
    })
  })

  test('the code of the moment signs in, and the challenge is used up', async () => {
    const { answer, code } = await withMfa()
    expect((await answer(code())).json.data.tokens.accessToken).toBeTruthy()
    expect((await answer(code())).json.error.code).toBe('MFA_CHALLENGE_INVALID')
  })

  test('a wrong code leaves everything as it was and may be retried', async () => {
    const { answer, code } = await withMfa()
    const right = code()
    const wrongCode = right === '000000' ? '000001' : '000000'
    expect((await answer(wrongCode)).json.error.code).toBe('MFA_CODE_INVALID')
    expect((await answer(right)).status).toBe(200)
  })

  test('a recovery code has 17 characters and works once', async () => {
    const { mock, answer, recoveryCodes } = await withMfa()
    expect(recoveryCodes).toHaveLength(8)
    expect(recoveryCodes[0]).toHaveLength(17)
    expect((await answer(recoveryCodes[0])).status).toBe(200)

    const again = (await mock.login('two@example.com')).json.data.mfaChallengeToken
    const used = { challengeToken: again, code: recoveryCodes[0] }
    expect((await mock.auth('/mfa/challenge', used)).json.error.code).toBe('MFA_CODE_INVALID')
  })

  test('a challenge lives five minutes', async () => {
    const { mock, answer, code } = await withMfa()
    mock.advance(300)
    expect((await answer(code(START_MS + 300_000))).json.error.code).toBe('MFA_CHALLENGE_INVALID')
  })

  test('guessing is limited', async () => {
    const { answer, code } = await withMfa()
    const wrongCode = code() === '000000' ? '000001' : '000000'
    for (let round = 0; round < 10; round += 1) await answer(wrongCode)
    expect((await answer(code())).status).toBe(429)
  })
})

describe('sign-up', () => {
  const account = { email: 'new@example.com', password: 'a long enough one', name: 'New' }

  test('a new account has a session at once and a mail to confirm its address', async () => {
    const mock = createTestService()
    const { status, json } = await mock.auth('/signup', account)
    expect(status).toBe(200)
    expect(json.data.user).toMatchObject({ email: 'new@example.com', emailVerified: false })
    expect(await mock.lastMail('new@example.com')).toMatchObject({ kind: 'email_verify' })
    expect((await mock.login('new@example.com', account.password)).status).toBe(200)
  })

  test('a taken address is a conflict', async () => {
    const answer = await createTestService().auth('/signup', {
      ...account,
      email: 'Ada@Example.com',
    })
    expect(answer).toMatchObject({ status: 409, json: { error: { code: 'CONFLICT' } } })
  })

  test.each([
    ['a short password', { ...account, password: 'short' }],
    ['no address', { password: account.password }],
    ['an address that is none', { ...account, email: 'nobody' }],
  ])('%s is a validation error', async (_, body) => {
    const answer = await createTestService().auth('/signup', body)
    expect(answer).toMatchObject({ status: 400, json: { error: { code: 'VALIDATION_ERROR' } } })
  })
})
