import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { refreshPath } from '../../../testing/mock/user-service'
import type { AttackCase } from '../../harness/attack-case'
import { gate } from '../../harness/expectations'
import { createRawBrowser } from '../../harness/raw-browser'
import { sessionCookie, sessionPairs } from '../../harness/session'
import { prepareSignOut } from '../../harness/sign-out'
import { pairs } from './concurrency-rows'
import { assertUnavailable, closeBreaker, expired, meet, serverError } from './outage'

/** Rows about single refreshes that go wrong in ways of their own. */
export const outcomeRows: readonly AttackCase[] = [
  {
    id: 'F010',
    surface: 'cancel',
    input: 'the client goes away after the rotation, and comes back with the old cookie',
    run: async (attack) => {
      const { service, cookie } = await expired(attack)
      const lost = await attack.send({ path: '/dashboard', headers: { cookie } })
      const again = await attack.send({ path: '/dashboard', headers: { cookie } })
      assert.equal(again.status, 200)
      assert.deepEqual(pairs(again), pairs(lost))
      assert.equal(await service.rotations(), 1)
      assert.equal(await service.replays(), 0)
    },
  },
  {
    id: 'F016',
    surface: 'replay',
    input: '100 replays of a revoked token',
    run: async (attack) => {
      const { service, cookie } = await expired(attack)
      await service.revoke()
      for (let count = 0; count < 100; count++) {
        const answer = await attack.send({ path: '/api/user', headers: { cookie } })
        assert.equal(answer.status, 401)
      }
    },
  },
  {
    id: 'F018',
    surface: 'sign-out race',
    input: 'sign-out during a refresh in flight',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const live = createRawBrowser(attack, {
        cookies: Object.fromEntries(sessionPairs(await service.session())),
      })
      const press = await prepareSignOut(live)
      const stale = await service.expiredSession()
      const cookie = sessionCookie(stale)
      await service.bend(refreshPath, { delayMs: 800, times: 1 })
      const flight = attack.send({ path: '/api/user', headers: { cookie } }, serverError)
      await new Promise((resolve) => setTimeout(resolve, 250))
      const out = await attack.send(
        { ...press, headers: { ...press.headers, cookie } },
        serverError,
      )
      assert.equal(out.status, 303, `the sign-out answered ${out.status}`)
      await flight
      const after = await attack.send({ path: '/api/user', headers: { cookie } }, serverError)
      assert.equal(after.status, 401, `answered ${after.status} after the sign-out`)
      const family = (await service.families()).find(({ id }) => id === stale.familyId)
      assert.ok(family?.revokedAt, 'the family lives on')
    },
  },
  {
    id: 'F023',
    surface: 'fault',
    input: 'the service hangs for ever; answers after 30 s',
    run: async (attack) => {
      for (const fault of [{ kind: 'hang' }, { delayMs: 30_000 }] as const) {
        await closeBreaker(attack)
        const { cookie, service } = await expired(attack)
        await service.bend(refreshPath, fault)
        // The app waits five seconds at most: `send` gives up after ten.
        const answer = await attack.send({ path: '/dashboard', headers: { cookie } }, serverError)
        assertUnavailable(answer, JSON.stringify(fault))
        await service.repair()
      }
    },
  },
  {
    id: 'F027',
    surface: 'fault',
    input: '302, 307 and 308 to a foreign host',
    run: async (attack) => {
      let requests = 0
      const recorder = createServer((_, response) => {
        requests += 1
        response.end('{}')
      })
      await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve))
      const location = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}/token`
      for (const status of [301, 302, 303, 307, 308]) {
        await closeBreaker(attack)
        const visitor = await expired(attack)
        await visitor.service.bend(refreshPath, { status, headers: { location }, body: '' })
        await meet(attack, visitor, `${status}`)
      }
      recorder.close()
      assert.equal(requests, 0, 'the redirect was followed')
    },
  },
  {
    id: 'F030',
    surface: 'fault',
    input: '200 and a new access token that has expired already',
    run: async (attack) => {
      await closeBreaker(attack)
      const { user, service, cookie } = await expired(attack)
      const dead = await attack.mock.createSession({ email: user.email, accessTtlSeconds: -60 })
      const { accessToken, refreshToken } = dead
      const tokens = { accessToken, refreshToken, expiresIn: 900 }
      await service.bend(refreshPath, { body: { success: true, data: { tokens } }, times: 1 })
      const answer = await attack.send({ path: '/dashboard', headers: { cookie } }, serverError)
      // 401: by the service's own clock, as learned so far, the token was good, and the service refused the page's call.
      assert.ok([200, 401, 503].includes(answer.status), `answered ${answer.status}`)
      if (answer.status !== 503) assert.match(answer.body, /Continue/, 'nothing to go on with')
      const cleared = answer.all('set-cookie').filter((value) => /^[^=]*sendora_rt=;/.test(value))
      assert.deepEqual(cleared, [], 'signed out')
      const requests = await attack.mock.readRequests({ path: refreshPath, email: user.email })
      assert.equal(requests.length, 1, 'refreshed a second time within the request')
    },
  },
  {
    id: 'F031',
    surface: 'fault',
    input: '200 and tokens of another user',
    run: async (attack) => {
      await closeBreaker(attack)
      const visitor = await expired(attack)
      const stranger = await attack.newVisitor()
      const { accessToken, refreshToken } = await stranger.service.session()
      const tokens = { accessToken, refreshToken, expiresIn: 900 }
      await visitor.service.bend(refreshPath, { body: { success: true, data: { tokens } } })
      const output = attack.servers.app.output.length
      await meet(attack, visitor, 'other user')
      const events = attack.servers.app.output.slice(output).join('')
      assert.match(events, /rotation\.foreign_user.*"fault":"service"/, 'no event')
    },
  },
  {
    id: 'F050',
    surface: 'native prefetch',
    input: 'Sec-Purpose: prefetch with an expired access token',
    run: async (attack) => {
      const { service, cookie } = await expired(attack)
      for (const purpose of ['prefetch', 'prefetch;prerender']) {
        const headers = { cookie, 'sec-purpose': purpose, purpose: 'prefetch' }
        const answer = await attack.send({ path: '/dashboard', headers })
        assert.equal(answer.status, 425)
        assert.match(answer.header('cache-control'), /no-store/)
      }
      assert.equal(await service.rotations(), 0)
    },
  },
  {
    id: 'F046',
    surface: 'RSC',
    input: 'the gate rotates; the page of the same request',
    run: async (attack) => {
      const { user, service, cookie } = await expired(attack)
      const answer = await attack.send({ path: '/dashboard', headers: { cookie } })
      assert.equal(answer.status, 200)
      assert.ok(answer.body.includes(user.email), 'the page does not know the visitor')
      const calls = await attack.mock.readRequests({ email: user.email })
      assert.deepEqual(
        calls.filter(({ status }) => status === 401).map(({ path }) => path),
        [],
        'a data call went out with the old token',
      )
      assert.equal(await service.rotations(), 1)
    },
  },
  {
    id: 'F052',
    surface: 'absolute lifetime',
    input: 'refresh after the end of the refresh token',
    run: async (attack) => {
      await closeBreaker(attack)
      const { refreshTtlSeconds } = await attack.mock.changeSettings({})
      await attack.mock.changeSettings({ refreshTtlSeconds: 1 })
      const { cookie } = await expired(attack)
      await attack.mock.changeSettings({ refreshTtlSeconds })
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await gate(await attack.send({ path: '/dashboard', headers: { cookie } }), attack)
    },
  },
]
