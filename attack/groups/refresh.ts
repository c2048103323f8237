import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { refreshPath } from '../../e2e/support/user-service'
import type { Answer } from '../harness/answer'
import { gate } from '../harness/expectations'
import { createRawBrowser } from '../harness/raw-browser'
import type { Group, Row } from '../harness/row'
import { sessionCookie, sessionPairs } from '../harness/session'
import type { Visitor, World } from '../harness/world'
import { concurrencyRows } from './refresh/concurrency-rows'
import type { FaultCase } from './refresh/refresh-cases'
import { faultCases } from './refresh/refresh-cases'

const serverError = { allow: ['server-error'] } as const

async function expired(world: World) {
  const visitor = await world.newVisitor()
  return { ...visitor, cookie: sessionCookie(await visitor.service.expiredSession()) }
}

/** 503 that keeps everything as it is. */
function assertUnavailable(answer: Answer, label: string): void {
  assert.equal(answer.status, 503, `${label}: ${answer.status}`)
  assert.deepEqual(answer.all('set-cookie'), [], `${label}: cookies were touched`)
  assert.match(answer.header('cache-control'), /private, no-store/)
  assert.match(answer.header('retry-after'), /^\d+$/, `${label}: Retry-After`)
}

/** A user's own fault, every visitor after the other: the breaker counts failures of many. */
async function meet(
  world: World,
  { service, cookie }: Visitor & { cookie: string },
  label: string,
  allow = serverError.allow,
) {
  for (const path of ['/dashboard', '/api/user']) {
    const answer = await world.send({ path, headers: { cookie } }, { allow })
    assertUnavailable(answer, `${label}, ${path}`)
  }
  await service.repair()
}

const toRow = ({ id, input, faults }: FaultCase): Row => ({
  id,
  surface: 'fault',
  input,
  run: async (world) => {
    for (const { label, wait, ...fault } of faults) {
      await closeBreaker(world)
      const visitor = await expired(world)
      await visitor.service.bend(refreshPath, fault)
      const answer = await world.send(
        { path: '/dashboard', headers: { cookie: visitor.cookie } },
        serverError,
      )
      assertUnavailable(answer, label)
      const seconds = Number(answer.header('retry-after'))
      assert.ok((wait ?? (() => true))(seconds), `${label}: wait of ${seconds} s`)
      await meet(world, visitor, label)
      await recovers(world, visitor.cookie, label, fault.kind !== 'truncate')
    }
  },
})

/** Failures of the row before are forgotten: one success closes the breaker, after its pause. */
async function closeBreaker(world: World): Promise<void> {
  const { cookie } = await expired(world)
  const deadlineMs = Date.now() + 10_000
  for (;;) {
    const { status } = await world.send({ path: '/api/user', headers: { cookie } }, serverError)
    if (status === 200) return
    assert.ok(Date.now() < deadlineMs, 'the breaker stays open')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function recovers(world: World, cookie: string, label: string, isUnspent: boolean) {
  if (!isUnspent) return
  const deadlineMs = Date.now() + 10_000
  for (;;) {
    const answer = await world.send({ path: '/dashboard', headers: { cookie } }, serverError)
    if (answer.status === 200) return
    assert.equal(answer.status, 503, `${label}: ${answer.status} instead of recovery`)
    assert.ok(Date.now() < deadlineMs, `${label}: does not recover`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const others: readonly Row[] = [
  {
    id: 'F010',
    surface: 'cancel',
    input: 'the client goes away after the rotation, and comes back with the old cookie',
    run: async (world) => {
      const { service, cookie } = await expired(world)
      const lost = await world.send({ path: '/dashboard', headers: { cookie } })
      const again = await world.send({ path: '/dashboard', headers: { cookie } })
      assert.equal(again.status, 200)
      assert.deepEqual(again.all('set-cookie'), lost.all('set-cookie'))
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
      const live = await service.session()
      const out = createRawBrowser(world, { cookies: Object.fromEntries(sessionPairs(live)) })
      const stale = await service.expiredSession()
      const shot = await out.prepare({ path: '/account', form: ['$ACTION_ID'] }).catch(() => null)
      await service.bend(refreshPath, { delayMs: 500 })
      const cookie = sessionCookie(stale)
      const flight = world.send(
        { path: '/api/user', headers: { cookie } },
        { allow: ['server-error', 'slow'] },
      )
      if (shot !== null) {
        await new Promise((resolve) => setTimeout(resolve, 150))
        const headers = { ...shot.headers, cookie }
        await world.send({ ...shot, headers }, { allow: ['server-error', 'slow'] })
      }
      await flight
      await service.repair()
      const after = await world.send({ path: '/api/user', headers: { cookie } }, serverError)
      assert.equal(after.status, 401, `answered ${after.status} after the sign-out`)
      const families = await service.families()
      assert.ok(
        families.some(({ revokedAt }) => revokedAt !== null),
        'nothing was revoked',
      )
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
        assert.ok(answer.elapsedMs < 6_000, `took ${Math.round(answer.elapsedMs)} ms`)
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
      assert.ok(events.includes('rotation.foreign_user'), 'no event')
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

const elsewhere = (id: string, input: string, where: string): Row => ({
  id,
  surface: 'elsewhere',
  input,
  doesNotApply: where,
})

export const refreshGroup: Group = {
  name: 'F',
  title: 'refresh under concurrency and faults',
  rows: [
    ...concurrencyRows,
    ...faultCases.map(toRow),
    ...others,
    elsewhere('F005', 'two tabs wake at once', 'two tabs of a browser: e2e/try-refresh.spec.ts'),
    elsewhere('F006', 'two tabs without Web Locks', 'as F005'),
    elsewhere('F007', 'a tab dies or hangs in the lock', 'as F005'),
    elsewhere(
      'F017',
      'a poisoned entry of the shared store',
      'no client can write there: tests/rotation/sealed-outcome.test.ts',
    ),
    elsewhere(
      'F040',
      'Redis down, slow, full, read-only',
      'needs Redis: tests/rotation/redis.test.ts',
    ),
    elsewhere(
      'F041',
      'the holder of a lock dies',
      'needs Redis: tests/rotation/shared-refresh.test.ts',
    ),
    elsewhere('F042', 'all keys of Redis', 'needs Redis: tests/rotation/redis.test.ts'),
    elsewhere('F043', 'cookies refused by the browser', 'needs a browser: e2e/try-refresh.spec.ts'),
    elsewhere(
      'F044',
      'a page that always says expired',
      'needs a browser: e2e/try-refresh.spec.ts',
    ),
    elsewhere('F047', 'the token ends in mid-stream', 'needs a browser: e2e/try-refresh.spec.ts'),
    elsewhere('F048', 'offline during TryRefresh', 'needs a browser: e2e/try-refresh.spec.ts'),
    elsewhere(
      'F051',
      'two builds side by side',
      'there is one cookie format so far; chunks and legacy names: group C',
    ),
    elsewhere(
      'F053',
      'a soak of an hour',
      'longer than the suite may be: bounds of the memory are in tests/sendora/service/rotator.test.ts',
    ),
  ],
}
