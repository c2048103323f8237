import { describe, expect, test } from 'vitest'
import { createTestService, PASSWORD } from './support/test-service'

const GRACE = 'grace@example.com'

describe('magic link', () => {
  const requested = async (options = {}) => {
    const mock = createTestService(options)
    await mock.auth('/magic-link/request', { email: GRACE })
    const mail = await mock.lastMail(GRACE)
    return { mock, mail, verify: () => mock.auth('/magic-link/verify', { token: mail.token }) }
  }

  test('the mail carries a link to the app', async () => {
    const { mail } = await requested({ appUrl: () => 'http://localhost:3999' })
    expect(mail).toMatchObject({ to: GRACE, kind: 'magic_link', code: null })
    expect(mail.link).toBe(`http://localhost:3999/magic-link?token=${mail.token}`)
  })

  test('a link signs in once', async () => {
    const { verify } = await requested()
    expect((await verify()).json.data.user).toMatchObject({
      email: GRACE,
      lastLoginMethod: 'magic_link',
    })
    expect(await verify()).toMatchObject({
      status: 401,
      json: { error: { code: 'MAGIC_LINK_INVALID' } },
    })
  })

  test('two parallel uses of one link give one session', async () => {
    const { verify } = await requested()
    const answers = await Promise.all([verify(), verify()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('a link lives 15 minutes', async () => {
    const { mock, verify } = await requested()
    mock.advance(15 * 60)
    expect((await verify()).status).toBe(401)
  })

  test('an unknown address gets the same answer, no mail and no account', async () => {
    const mock = createTestService()
    const [known, unknown] = [
      await mock.auth('/magic-link/request', { email: GRACE }),
      await mock.auth('/magic-link/request', { email: 'nobody@example.com' }),
    ]
    expect(unknown.status).toBe(200)
    expect(unknown.json).toEqual(known.json)
    expect(await mock.lastMail('nobody@example.com')).toBeUndefined()
  })

  test('one address may ask five times a minute', async () => {
    const mock = createTestService()
    const ask = (email: string) => mock.auth('/magic-link/request', { email })
    for (let round = 0; round < 5; round += 1) expect((await ask(GRACE)).status).toBe(200)
    mock.advance(20)

    const refused = await ask(GRACE.toUpperCase())
    expect(refused.status).toBe(429)
    expect(refused.json.error).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      details: { retryAfterSeconds: 40 },
    })
    expect(refused.headers.get('retry-after')).toBe('40')
    expect((await ask('ada@example.com')).status).toBe(200)
    mock.advance(40)
    expect((await ask(GRACE)).status).toBe(200)
  })

  test('a locked account cannot come in by mail', async () => {
    const mock = createTestService()
    await mock.auth('/magic-link/request', { email: 'locked@example.com' })
    const { token } = await mock.lastMail('locked@example.com')
    expect((await mock.auth('/magic-link/verify', { token })).json.error.code).toBe(
      'ACCOUNT_LOCKED',
    )
  })

  test('a token of another kind is no magic link', async () => {
    const mock = createTestService()
    await mock.auth('/password/forgot', { email: GRACE })
    const { token } = await mock.lastMail(GRACE)
    expect((await mock.auth('/magic-link/verify', { token })).status).toBe(401)
  })
})

describe('code by mail', () => {
  const requested = async () => {
    const mock = createTestService()
    await mock.auth('/email-otp/request', { email: GRACE })
    const { code } = await mock.lastMail(GRACE)
    const verify = (value: string) => mock.auth('/email-otp/verify', { email: GRACE, code: value })
    return { mock, code, verify, wrongCode: code === '000000' ? '000001' : '000000' }
  }

  test('six digits sign in once', async () => {
    const { code, verify } = await requested()
    expect(code).toMatch(/^\d{6}$/)
    expect((await verify(code)).status).toBe(200)
    expect((await verify(code)).json.error.code).toBe('EMAIL_OTP_INVALID')
  })

  test('five wrong tries use the code up', async () => {
    const { code, verify, wrongCode } = await requested()
    for (let round = 0; round < 5; round += 1) expect((await verify(wrongCode)).status).toBe(401)
    expect((await verify(code)).status).toBe(401)
  })

  test('a code lives ten minutes', async () => {
    const { mock, code, verify } = await requested()
    mock.advance(10 * 60)
    expect((await verify(code)).status).toBe(401)
  })
})

describe('password reset', () => {
  test('a new password replaces the old one and ends every session', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session(GRACE)
    await mock.auth('/password/forgot', { email: GRACE })
    const { token, link } = await mock.lastMail(GRACE)
    expect(link).toContain('/reset-password?token=')

    const body = { token, newPassword: 'another long password' }
    expect((await mock.auth('/password/reset', body)).status).toBe(200)
    expect((await mock.refresh(refreshToken)).status).toBe(401)
    expect((await mock.login(GRACE, PASSWORD)).status).toBe(401)
    expect((await mock.login(GRACE, 'another long password')).status).toBe(200)
    expect((await mock.auth('/password/reset', body)).status).toBe(401)
  })

  test('a weak new password does not use the link up', async () => {
    const mock = createTestService()
    await mock.auth('/password/forgot', { email: GRACE })
    const { token } = await mock.lastMail(GRACE)
    expect((await mock.auth('/password/reset', { token, newPassword: 'short' })).status).toBe(400)
    const good = { token, newPassword: 'another long password' }
    expect((await mock.auth('/password/reset', good)).status).toBe(200)
  })
})

describe('address confirmation', () => {
  test('the mailed link confirms the address, and a resend makes a new one', async () => {
    const mock = createTestService()
    await mock.control('POST', '/users', { email: 'new@example.com', emailVerified: false })
    const { accessToken } = await mock.session('new@example.com')
    await mock.auth('/email/verify/resend', {}, { token: accessToken })
    const { token } = await mock.lastMail('new@example.com')

    expect((await mock.auth('/email/verify', { token })).status).toBe(200)
    const me = await mock.get('/auth-service/me', { token: accessToken })
    expect(me.json.data.user.emailVerified).toBe(true)
  })

  test('a resend for a confirmed address sends nothing', async () => {
    const mock = createTestService()
    const { accessToken } = await mock.session(GRACE)
    expect((await mock.auth('/email/verify/resend', {}, { token: accessToken })).status).toBe(200)
    expect(await mock.lastMail(GRACE)).toBeUndefined()
  })
})
