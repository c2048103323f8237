import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { refreshPath } from '../../../testing/user-service'
import { gate } from '../../harness/expectations'
import { createRawBrowser } from '../../harness/raw-browser'
import type { Row } from '../../harness/row'
import { sessionCookie, sessionPairs } from '../../harness/session'
import { prepareSignOut } from '../../harness/sign-out'
import { pairs } from './concurrency-rows'
import { assertUnavailable, closeBreaker, expired, meet, serverError } from './outage'

/** Rows about single refreshes that go wrong in ways of their own. */
export const outcomeRows: readonly Row[] = [
  {
    id: 'F010',
    surface: 'cancel',
    input: 'the client goes away after the rotation, and comes back with the old cookie',
    run: async (world) => {
      const { service, cookie } = await expired(world)
      const lost = await world.send({ path: '/dashboard', headers: { cookie } })
      const again = await world.send({ path: '/dashboard', headers: { cookie } })
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
    run: async (world) => {
      const { service, cookie } = await expired(world)
      await service.revoke()
      for (let count = 0; count < 100; count++) {
        const answer = await world.send({ path: '/api/user', headers: { cookie } })
        assert.equal(answer.status, 401)
      }
    },
  },
  {
    id: 'F018',
    surface: 'sign-out race',
    input: 'sign-out during a refresh in flight',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const live = createRawBrowser(world, {
        cookies: Object.fromEntries(sessionPairs(await service.session())),
      })
      const press = await prepareSignOut(live)
      const stale = await service.expiredSession()
      const cookie = sessionCookie(stale)
      await service.bend(refreshPath, { delayMs: 800, times: 1 })
      const patient = { allow: ['server-error', 'slow'] } as const
      const flight = world.send({ path: '/api/user', headers: { cookie } }, patient)
      await new Promise((resolve) => setTimeout(resolve, 250))
      const out = await world.send({ ...press, headers: { ...press.headers, cookie } }, patient)
      assert.equal(out.status, 303, `the sign-out answered ${out.status}`)
      await flight
      const after = await world.send({ path: '/api/user', headers: { cookie } }, serverError)
      assert.equal(after.status, 401, `answered ${after.status} after the sign-out`)
      const family = (await service.families()).find(({ id }) => id === stale.familyId)
      assert.ok(family?.revokedAt, 'the family lives on')
    },
  },
  {
    id: 'F023',
    surface: 'fault',
    input: 'the service hangs for ever; answers after 30 s',
    run: async (world) => {
      for (const fault of [{ kind: 'hang' }, { delayMs: 30_000 }] as const) {
        await closeBreaker(world)
        const { cookie, service } = await expired(world)
        await service.bend(refreshPath, fault)
        const answer = await world.send(
          { path: '/dashboard', headers: { cookie } },
          { allow: ['server-error', 'slow'] },
        )
        assertUnavailable(answer, JSON.stringify(fault))
        const { elapsedMs, controlMs } = answer.timing
        assert.ok(elapsedMs - (controlMs ?? 0) < 6_000, `took ${Math.round(elapsedMs)} ms`)
        await service.repair()
      }
    },
  },
  {
    id: 'F027',
    surface: 'fault',
    input: '302, 307 and 308 to a foreign host',
    run: async (world) => {
      let requests = 0
      const recorder = createServer((_, response) => {
        requests += 1
        response.end('{}')
      })
      await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve))
      const location = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}/token`
      for (const status of [301, 302, 303, 307, 308]) {
        await closeBreaker(world)
        const visitor = await expired(world)
        await visitor.service.bend(refreshPath, { status, headers: { location }, body: '' })
        await meet(world, visitor, `${status}`)
      }
      recorder.close()
      assert.equal(requests, 0, 'the redirect was followed')
    },
  },
  {
    id: 'F030',
    surface: 'fault',
    input: '200 and a new access token that has expired already',
    run: async (world) => {
      await closeBreaker(world)
      const { user, service, cookie } = await expired(world)
      const dead = await world.mock.createSession({ email: user.email, accessTtlSeconds: -60 })
      const { accessToken, refreshToken } = dead
      const tokens = { accessToken, refreshToken, expiresIn: 900 }
      await service.bend(refreshPath, { body: { success: true, data: { tokens } }, times: 1 })
      const answer = await world.send({ path: '/dashboard', headers: { cookie } }, serverError)
      assert.ok([200, 503].includes(answer.status), `answered ${answer.status}`)
      const requests = await world.mock.readRequests({ path: refreshPath, email: user.email })
      assert.equal(requests.length, 1, 'refreshed a second time within the request')
    },
  },
  {
    id: 'F031',
    surface: 'fault',
    input: '200 and tokens of another user',
    run: async (world) => {
      await closeBreaker(world)
      const visitor = await expired(world)
      const stranger = await world.newVisitor()
      const { accessToken, refreshToken } = await stranger.service.session()
      const tokens = { accessToken, refreshToken, expiresIn: 900 }
      await visitor.service.bend(refreshPath, { body: { success: true, data: { tokens } } })
      const output = world.servers.app.output.length
      await meet(world, visitor, 'other user')
      const events = world.servers.app.output.slice(output).join('')
      assert.match(events, /rotation\.foreign_user.*"fault":"service"/, 'no event')
    },
  },
  {
    id: 'F050',
    surface: 'native prefetch',
    input: 'Sec-Purpose: prefetch with an expired access token',
    run: async (world) => {
      const { service, cookie } = await expired(world)
      for (const purpose of ['prefetch', 'prefetch;prerender']) {
        const headers = { cookie, 'sec-purpose': purpose, purpose: 'prefetch' }
        const answer = await world.send({ path: '/dashboard', headers }, serverError)
        assert.equal(answer.status, 503)
        assert.match(answer.header('cache-control'), /no-store/)
      }
      assert.equal(await service.rotations(), 0)
    },
  },
  {
    id: 'F046',
    surface: 'RSC',
    input: 'the gate rotates; the page of the same request',
    run: async (world) => {
      const { user, service, cookie } = await expired(world)
      const answer = await world.send({ path: '/dashboard', headers: { cookie } })
      assert.equal(answer.status, 200)
      assert.ok(answer.body.includes(user.email), 'the page does not know the visitor')
      const calls = await world.mock.readRequests({ email: user.email })
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
    run: async (world) => {
      await closeBreaker(world)
      const { refreshTtlSeconds } = await world.mock.changeSettings({})
      await world.mock.changeSettings({ refreshTtlSeconds: 1 })
      const { cookie } = await expired(world)
      await world.mock.changeSettings({ refreshTtlSeconds })
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await gate(await world.send({ path: '/dashboard', headers: { cookie } }), world)
    },
  },
]
