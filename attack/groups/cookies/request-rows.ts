import assert from 'node:assert/strict'
import type { TestUser } from '../../../testing/mock/test-user'
import type { Answer } from '../../harness/answer'
import type { AttackCase } from '../../harness/attack-case'
import type { AttackContext } from '../../harness/attack-context'
import { gate, refused } from '../../harness/expectations'
import type { RawBrowser } from '../../harness/raw-browser'
import { createRawBrowser } from '../../harness/raw-browser'
import { sessionCookie } from '../../harness/session'
import { typePassword } from '../../harness/type-password'

const sessionNames = /^(__Host-)?sendora_(at|rt|csrf)(\.\d+)?$/

/** A sentence for people, an event for developers, no cookie, and no session left at the service. */
async function isRefusedForItsSize(
  attack: AttackContext,
  { answer, user, browser }: { answer: Answer; user: TestUser; browser: RawBrowser },
): Promise<void> {
  assert.equal(answer.status, 200)
  assert.match(answer.body, /holds more data than a session can carry/)
  assert.ok(![...browser.jar.keys()].some((name) => sessionNames.test(name)), 'half a session')
  assert.ok(attack.servers.app.output.join('').includes('session.too_large'), 'no event')
  const families = await attack.mock.readFamilies(user.email)
  assert.ok(families.every(({ revokedAt }) => revokedAt !== null))
}

/** Cookie headers that no browser of ours would have sent. */
export const cookieRequestRows: readonly AttackCase[] = [
  {
    id: 'C003',
    surface: 'duplicate',
    input: 'one name twice: a valid token of A, and a forged one or one of B; both orders',
    run: async (attack) => {
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      const [ofA, ofB] = [await a.service.session(), await b.service.session()]
      for (const other of ['forged', ofB.accessToken]) {
        const pair = [`sendora_at=${ofA.accessToken}`, `sendora_at=${other}`]
        for (const cookie of [pair.join('; '), pair.toReversed().join('; ')]) {
          for (const path of ['/account', '/api/user', '/dashboard']) {
            await gate(await attack.send({ path, headers: { cookie } }), attack)
          }
        }
      }
    },
  },
  {
    id: 'C006',
    surface: 'nameless',
    input: 'a cookie without a name, and a name without a value',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const { accessToken } = await service.session()
      const cookies = [
        `=sendora_at=${accessToken}`,
        'sendora_at',
        '; ; =',
        `sendora_at =; =${accessToken}`,
      ]
      for (const cookie of cookies) {
        await gate(await attack.send({ path: '/account', headers: { cookie } }), attack)
      }
    },
  },
  {
    id: 'C007',
    surface: 'size',
    input: 'the service issues tokens of 3 to 12 KB',
    run: async (attack) => {
      for (const length of [2_500, 5_000, 9_000]) {
        const { user } = await attack.newVisitor({ claims: { blob: 'x'.repeat(length) } })
        const browser = createRawBrowser(attack)
        const answer = await typePassword(browser, user)
        for (const header of answer.all('set-cookie')) {
          const [pair = ''] = header.split(';')
          assert.ok(pair.length <= 4_096, `a cookie of ${pair.length} bytes would be dropped`)
        }
        const isSignedIn = answer.status === 303 && answer.header('location').endsWith('/dashboard')
        if (!isSignedIn) await isRefusedForItsSize(attack, { answer, user, browser })
        const page = await browser.get('/account')
        assert.equal(page.status, isSignedIn ? 200 : 307, `${length}: signed in on paper alone`)
      }
    },
  },
  {
    id: 'C007-refresh',
    surface: 'size',
    input: 'tokens grow beyond the budget while someone is signed in; pages and a payload at once',
    run: async (attack) => {
      const { service } = await attack.newVisitor({ claims: { blob: 'x'.repeat(9_000) } })
      const { refreshToken } = await service.session()
      const browser = createRawBrowser(attack, { cookies: { sendora_rt: refreshToken } })
      const answers = await Promise.all(
        ['/account', '/dashboard', '/api/user'].map((path) => browser.get(path)),
      )
      for (const answer of answers) await gate(answer, attack)
      assert.deepEqual([...browser.jar.keys()], [], 'cookies of a session that is over')
      assert.ok((await service.families()).every(({ revokedAt }) => revokedAt !== null))
    },
  },
  {
    id: 'C008',
    surface: 'jar bloat',
    input: '60 failed sign-ins and requests for links in one browser',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const browser = createRawBrowser(attack)
      for (let round = 0; round < 30; round += 1) {
        const isLink = round % 2 === 0
        const fields = {
          email: isLink ? `nobody-${round}@example.com` : `wrong-${round}-${user.email}`,
          password: 'not it at all',
          intent: isLink ? 'link' : 'password',
        }
        await browser.submit({ path: '/login', form: ['password'], fields })
      }
      const header = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ')
      assert.ok(browser.jar.size <= 3, `${browser.jar.size} cookies: ${[...browser.jar.keys()]}`)
      assert.ok(header.length < 8_192)
    },
  },
  {
    id: 'C009',
    surface: 'jar bloat',
    input: 'a Cookie header of 15 KB with a session in it, and one above 16 KB',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const session = sessionCookie(await service.session())
      const filler = (length: number) =>
        `pad=${'x'.repeat(length - session.length - 6)}; ${session}`
      const full = await attack.send({ path: '/account', headers: { cookie: filler(15_360) } })
      assert.equal(full.status, 200)
      assert.ok(full.body.includes(user.email))
      const over = await attack.send({ path: '/account', headers: { cookie: filler(17_000) } })
      await refused(431)(over, attack)
      assert.match(over.body, /Delete the cookies for this site/)
      assert.equal(over.header('location'), '')
    },
  },
  {
    id: 'C010',
    surface: 'chunks',
    input: 'a chunk missing, one too many, reordered, of two versions',
    run: async (attack) => {
      const { service, user } = await attack.newVisitor({ claims: { blob: 'x'.repeat(3_000) } })
      const browser = createRawBrowser(attack)
      await typePassword(browser, user)
      const parts = [...browser.jar].filter(([name]) => /^sendora_at\.\d$/.test(name))
      if (parts.length < 2) return
      const [[, first = ''] = [], [, second = ''] = []] = parts
      const other = await service.session()
      const bad = [
        `sendora_at.0=${first}`,
        `sendora_at.1=${second}`,
        `sendora_at.0=${second}; sendora_at.1=${first}`,
        `sendora_at.0=${first}; sendora_at.1=${second}; sendora_at.2=${second}`,
        `sendora_at.0=${first}; sendora_at.1=${second.slice(0, -4)}AAAA`,
        `sendora_at.0=${first}; sendora_at.1=${second}; sendora_at=${other.accessToken}`,
      ]
      for (const cookie of bad) {
        await gate(await attack.send({ path: '/account', headers: { cookie } }), attack)
      }
      const dead = `${bad[0]}; sendora_rt=rt_unknown`
      const cleared = await attack.send({ path: '/account', headers: { cookie: dead } })
      assert.ok(cleared.all('set-cookie').some((one) => one.startsWith('sendora_at.0=;')))
    },
  },
  {
    id: 'C012',
    surface: 'prototype names',
    input: '__proto__, constructor, hasOwnProperty',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = '__proto__=1; constructor=2; hasOwnProperty=3; toString=4'
      await gate(await attack.send({ path: '/dashboard', headers: { cookie } }), attack)
      const known = `${cookie}; ${sessionCookie(await service.session())}`
      assert.equal(
        (await attack.send({ path: '/account', headers: { cookie: known } })).status,
        200,
      )
    },
  },
  {
    id: 'C013',
    surface: 'only access',
    input: 'a valid access token without a refresh token, then an expired one',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const good = `sendora_at=${(await service.session()).accessToken}`
      assert.equal((await attack.send({ path: '/account', headers: { cookie: good } })).status, 200)
      const old = `sendora_at=${(await service.expiredSession()).accessToken}`
      await gate(await attack.send({ path: '/account', headers: { cookie: old } }), attack)
      assert.equal(await service.rotations(), 0)
    },
  },
  {
    id: 'C015',
    surface: 'both expired',
    input: 'an expired access token and a refresh token that the service no longer takes',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      await service.revoke()
      const answer = await attack.send({ path: '/account', headers: { cookie } })
      await gate(answer, attack)
      const cleared = answer.all('set-cookie').filter((one) => /max-age=0/i.test(one))
      assert.ok(cleared.length >= 2, 'the cookies are still there')
      const path = '/auth-service/token/refresh'
      assert.ok((await attack.mock.readRequests({ path, email: user.email })).length <= 1)
    },
  },
]
