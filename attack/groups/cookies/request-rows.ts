import assert from 'node:assert/strict'
import type { TestUser } from '../../../testing/test-user'
import type { Answer } from '../../harness/answer'
import { gate, refused } from '../../harness/expectations'
import type { RawBrowser } from '../../harness/raw-browser'
import { createRawBrowser } from '../../harness/raw-browser'
import type { Row } from '../../harness/row'
import { sessionCookie } from '../../harness/session'
import { typePassword } from '../../harness/type-password'
import type { World } from '../../harness/world'

const sessionNames = /^(__Host-)?sendora_(at|rt|csrf)(\.\d+)?$/

/** A sentence for people, an event for developers, no cookie, and no session left at the service. */
async function isRefusedForItsSize(
  world: World,
  { answer, user, browser }: { answer: Answer; user: TestUser; browser: RawBrowser },
): Promise<void> {
  assert.equal(answer.status, 200)
  assert.match(answer.body, /holds more than this site can carry/)
  assert.ok(![...browser.jar.keys()].some((name) => sessionNames.test(name)), 'half a session')
  assert.ok(world.servers.app.output.join('').includes('session.too_large'), 'no event')
  const families = await world.mock.readFamilies(user.email)
  assert.ok(families.every(({ revokedAt }) => revokedAt !== null))
}

/** Cookie headers that no browser of ours would have sent. */
export const cookieRequestRows: readonly Row[] = [
  {
    id: 'C003',
    surface: 'duplicate',
    input: 'one name twice: a valid token of A, and a forged one or one of B; both orders',
    run: async (world) => {
      const [a, b] = [await world.newVisitor(), await world.newVisitor()]
      const [ofA, ofB] = [await a.service.session(), await b.service.session()]
      for (const other of ['forged', ofB.accessToken]) {
        const pair = [`sendora_at=${ofA.accessToken}`, `sendora_at=${other}`]
        for (const cookie of [pair.join('; '), pair.toReversed().join('; ')]) {
          for (const path of ['/account', '/api/user', '/dashboard']) {
            await gate(await world.send({ path, headers: { cookie } }), world)
          }
        }
      }
    },
  },
  {
    id: 'C006',
    surface: 'nameless',
    input: 'a cookie without a name, and a name without a value',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const { accessToken } = await service.session()
      const cookies = [
        `=sendora_at=${accessToken}`,
        'sendora_at',
        '; ; =',
        `sendora_at =; =${accessToken}`,
      ]
      for (const cookie of cookies) {
        await gate(await world.send({ path: '/account', headers: { cookie } }), world)
      }
    },
  },
  {
    id: 'C007',
    surface: 'size',
    input: 'the service issues tokens of 3 to 12 KB',
    run: async (world) => {
      for (const length of [2_500, 5_000, 9_000]) {
        const { user } = await world.newVisitor({ claims: { blob: 'x'.repeat(length) } })
        const browser = createRawBrowser(world)
        const answer = await typePassword(browser, user)
        for (const header of answer.all('set-cookie')) {
          const [pair = ''] = header.split(';')
          assert.ok(pair.length <= 4_096, `a cookie of ${pair.length} bytes would be dropped`)
        }
        const isSignedIn = answer.status === 303 && answer.header('location').endsWith('/dashboard')
        if (!isSignedIn) await isRefusedForItsSize(world, { answer, user, browser })
        const page = await browser.get('/account')
        assert.equal(page.status, isSignedIn ? 200 : 307, `${length}: signed in on paper alone`)
      }
    },
  },
  {
    id: 'C007-refresh',
    surface: 'size',
    input: 'tokens grow beyond the budget while somebody is signed in; pages and a payload at once',
    run: async (world) => {
      const { service } = await world.newVisitor({ claims: { blob: 'x'.repeat(9_000) } })
      const { refreshToken } = await service.session()
      const browser = createRawBrowser(world, { cookies: { sendora_rt: refreshToken } })
      const answers = await Promise.all(
        ['/account', '/dashboard', '/api/user'].map((path) => browser.get(path)),
      )
      for (const answer of answers) await gate(answer, world)
      assert.deepEqual([...browser.jar.keys()], [], 'cookies of a session that is over')
      assert.ok((await service.families()).every(({ revokedAt }) => revokedAt !== null))
    },
  },
  {
    id: 'C008',
    surface: 'jar bloat',
    input: '60 failed sign-ins and requests for links in one browser',
    run: async (world) => {
      const { user } = await world.newVisitor()
      const browser = createRawBrowser(world)
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
    run: async (world) => {
      const { user, service } = await world.newVisitor()
      const session = sessionCookie(await service.session())
      const filler = (length: number) =>
        `pad=${'x'.repeat(length - session.length - 6)}; ${session}`
      const full = await world.send({ path: '/account', headers: { cookie: filler(15_360) } })
      assert.equal(full.status, 200)
      assert.ok(full.body.includes(user.email))
      const over = await world.send({ path: '/account', headers: { cookie: filler(17_000) } })
      await refused(431)(over, world)
      assert.match(over.body, /Delete the cookies of this site/)
      assert.equal(over.header('location'), '')
    },
  },
  {
    id: 'C010',
    surface: 'chunks',
    input: 'a chunk missing, one too many, reordered, of two versions',
    run: async (world) => {
      const { service, user } = await world.newVisitor({ claims: { blob: 'x'.repeat(3_000) } })
      const browser = createRawBrowser(world)
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
        await gate(await world.send({ path: '/account', headers: { cookie } }), world)
      }
      const dead = `${bad[0]}; sendora_rt=rt_unknown`
      const cleared = await world.send({ path: '/account', headers: { cookie: dead } })
      assert.ok(cleared.all('set-cookie').some((one) => one.startsWith('sendora_at.0=;')))
    },
  },
  {
    id: 'C012',
    surface: 'prototype names',
    input: '__proto__, constructor, hasOwnProperty',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const cookie = '__proto__=1; constructor=2; hasOwnProperty=3; toString=4'
      await gate(await world.send({ path: '/dashboard', headers: { cookie } }), world)
      const known = `${cookie}; ${sessionCookie(await service.session())}`
      assert.equal((await world.send({ path: '/account', headers: { cookie: known } })).status, 200)
    },
  },
  {
    id: 'C013',
    surface: 'only access',
    input: 'a valid access token without a refresh token, then an expired one',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const good = `sendora_at=${(await service.session()).accessToken}`
      assert.equal((await world.send({ path: '/account', headers: { cookie: good } })).status, 200)
      const old = `sendora_at=${(await service.expiredSession()).accessToken}`
      await gate(await world.send({ path: '/account', headers: { cookie: old } }), world)
      assert.equal(await service.rotations(), 0)
    },
  },
  {
    id: 'C015',
    surface: 'both expired',
    input: 'an expired access token and a refresh token that the service no longer takes',
    run: async (world) => {
      const { user, service } = await world.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      await service.revoke()
      const answer = await world.send({ path: '/account', headers: { cookie } })
      await gate(answer, world)
      const cleared = answer.all('set-cookie').filter((one) => /max-age=0/i.test(one))
      assert.ok(cleared.length >= 2, 'the cookies are still there')
      const path = '/auth-service/token/refresh'
      assert.ok((await world.mock.readRequests({ path, email: user.email })).length <= 1)
    },
  },
]
