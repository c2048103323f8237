import assert from 'node:assert/strict'
import { startApp } from '../../../testing/servers'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { noSessionCookie } from '../../harness/expectations'
import { createRawBrowser } from '../../harness/raw-browser'

const loginPath = '/login'
const wrongPair = 'That email and password don’t match'

/** Presses the sign-in button with these fields; never signs in. */
async function tryPassword(attack: AttackContext, fields: Record<string, string>) {
  const browser = createRawBrowser(attack)
  const typed = { password: 'not the password', intent: 'password', ...fields }
  const answer = await browser.submit({ path: loginPath, form: ['password'], fields: typed })
  assert.equal(answer.status, 200, `${fields.email}: ${answer.status}`)
  await noSessionCookie(answer, attack)
  return answer
}

/** Rows about what is typed into the sign-in form, and how often. */
export const loginRows: readonly AttackCase[] = [
  {
    id: 'V001',
    surface: 'login',
    input: 'a NUL inside the password; a right password with more after a NUL',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      for (const password of [
        `${user.password}\0`,
        `${user.password}\0more`,
        '\0',
        `${user.password} `,
      ]) {
        await tryPassword(attack, { email: user.email, password })
      }
      await tryPassword(attack, { email: user.email, password: 'x'.repeat(100_000) })
      const requests = await attack.mock.readRequests({
        path: '/auth-service/login',
        email: user.email,
      })
      assert.ok(requests.every(({ status }) => status !== 200))
    },
  },
  {
    id: 'V005',
    surface: 'login',
    input: 'unusual addresses',
    run: async (attack) => {
      const long = `${'a'.repeat(244)}@x.test.com`
      const addresses = [
        '😀@x.test',
        '用户@例え.テスト',
        long,
        'a@b',
        'a@[127.0.0.1]',
        'a@localhost',
        '@',
        'a@',
        '@b',
        'a@b@c',
        '',
      ]
      for (const email of addresses) {
        const answer = await tryPassword(attack, { email })
        assert.match(answer.body, new RegExp(`${wrongPair}|Enter (one|your) email address`), email)
      }
    },
  },
  {
    id: 'V006',
    surface: 'login',
    input: 'addresses that are code elsewhere',
    run: async (attack) => {
      const addresses = [
        "' OR 1=1--",
        "admin'/*",
        '{"$gt":""}',
        '*)(uid=*',
        '$' + '{7*7}',
        '{{7*7}}',
        '%s%n',
        "'OR1=1--@x.test",
        '{{7*7}}@x.test',
        '$' + '{7*7}@x.test',
      ]
      for (const email of addresses) {
        const answer = await tryPassword(attack, { email })
        assert.doesNotMatch(answer.body, /value="49["@]/, 'the address was computed')
      }
    },
  },
  {
    id: 'V007',
    surface: 'login',
    input: 'hidden fields added: role, userId, verified, __proto__, constructor',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const other = await attack.newVisitor()
      const browser = createRawBrowser(attack)
      const answer = await browser.submit({
        path: loginPath,
        form: ['password'],
        fields: {
          email: user.email,
          password: user.password,
          intent: 'password',
          role: 'admin',
          userId: other.user.id,
          verified: 'true',
          '__proto__[x]': '1',
          'constructor.prototype.x': '1',
          __proto__: '1',
        },
      })
      assert.equal(answer.status, 303)
      const page = await browser.get('/dashboard/admin')
      assert.doesNotMatch(page.body, /Audit log<\/h/)
      const api = await browser.get('/api/user')
      assert.ok(api.body.includes(user.email) && !api.body.includes(other.user.email))
    },
  },
  {
    id: 'V008-account',
    surface: 'login',
    input: 'wrong password 50 times for one account, forged X-Forwarded-For each time',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const browser = createRawBrowser(attack)
      const fields = { email: user.email, password: 'not the password', intent: 'password' }
      let limited = 0
      for (let count = 0; count < 50; count++) {
        const headers = {
          'x-forwarded-for': `198.51.100.${count}`,
          'x-real-ip': `203.0.113.${count}`,
        }
        const answer = await browser.submit({
          path: loginPath,
          form: ['password'],
          fields,
          headers,
        })
        if (/Too many attempts\. Try again in/.test(answer.body)) limited += 1
      }
      assert.ok(limited >= 39, `${limited} of 50 were limited`)
      const calls = await attack.mock.readRequests({
        path: '/auth-service/login',
        email: user.email,
      })
      assert.ok(calls.length <= 11, `${calls.length} reached the service`)
    },
  },
  {
    id: 'V008-network',
    surface: 'login',
    input: 'one password each for many accounts from one network, forged X-Forwarded-For',
    run: async (attack) => {
      const server = await startApp({
        name: 'few sign-ins',
        mockOrigin: attack.mockOrigin,
        env: { SIGN_INS_PER_NETWORK: '20' },
      })
      attack.servers.add(server)
      const { origin } = server
      const browser = createRawBrowser(attack, { origin })
      let limited = 0
      for (let count = 0; count < 50; count++) {
        const email = `nobody-${count}@attack.test`
        const fields = { email, password: 'not the password', intent: 'password' }
        const headers = { 'x-forwarded-for': `2001:db8:${count}::1, 198.51.100.${count}` }
        const answer = await browser.submit({
          path: loginPath,
          form: ['password'],
          fields,
          headers,
        })
        if (/Too many attempts/.test(answer.body)) limited += 1
      }
      assert.equal(limited, 30)
      const owner = await attack.newVisitor()
      const link = { email: owner.user.email, password: '', intent: 'link' }
      const sent = await browser.submit({
        path: loginPath,
        form: ['password'],
        fields: link,
      })
      assert.ok(sent.body.includes('Check your email'), 'the other way in is closed as well')
    },
  },
  {
    id: 'V010',
    surface: 'login',
    input: 'the same press twice at once',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const browser = createRawBrowser(attack)
      const fields = { email: user.email, password: user.password, intent: 'password' }
      const request = await browser.prepare({ path: loginPath, form: ['password'], fields })
      const answers = await Promise.all([attack.send(request), attack.send(request)])
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303],
      )
      const live = (await service.families()).filter(({ revokedAt }) => revokedAt === null)
      assert.equal(live.length, 1, `${live.length} sessions are alive`)
      for (const answer of answers) browser.keep(answer)
      assert.equal((await browser.get('/api/user')).status, 200)
    },
  },
]
