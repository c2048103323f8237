import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { refreshPath } from '../../../testing/mock/user-service'
import type { Answer } from '../../harness/answer'
import type { AttackCase } from '../../harness/attack-case'
import type { Visitor } from '../../harness/attack-context'
import { sessionCookie } from '../../harness/session'

const busy = { timeoutMs: 60_000 } as const

import { closeBreaker } from './outage'

/** Names and values of the cookies that an answer sets; the date of their end moves on. */
export function pairs(answer: Answer): string[] {
  return answer.all('set-cookie').map((value) => value.split(';')[0] ?? '')
}

/** Many requests, one refresh token. */
export const concurrencyRows: readonly AttackCase[] = [
  {
    id: 'F001',
    surface: 'concurrency',
    input: '100 parallel documents, one process',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      const requests = Array.from({ length: 100 }, () => ({
        path: '/dashboard',
        headers: { cookie },
      }))
      const answers = await Promise.all(requests.map((request) => attack.send(request, busy)))
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
      const cookies = new Set(answers.map((answer) => pairs(answer).join('\n')))
      assert.equal(cookies.size, 1, 'cookies differ')
      assert.equal(await service.rotations(), 1)
      assert.equal(await service.replays(), 0)
    },
  },
  {
    id: 'F004',
    surface: 'concurrency',
    input: '100 parallel: documents, Flight requests, prefetches, API calls',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      const kinds = [
        { path: '/dashboard', headers: { cookie } },
        { path: '/account', headers: { cookie, rsc: '1' } },
        { path: '/api/user', headers: { cookie } },
        { path: '/dashboard/people', headers: { cookie, 'next-router-prefetch': '1', rsc: '1' } },
      ]
      const requests = Array.from({ length: 25 }, () => kinds).flat()
      const answers = await Promise.all(requests.map((request) => attack.send(request, busy)))
      for (const { status } of answers)
        assert.ok(status === 200 || status === 307, `answered ${status}`)
      assert.equal(await service.rotations(), 1)
      assert.equal(await service.replays(), 0)
    },
  },
  {
    id: 'F008',
    surface: 'concurrency',
    input: '100 users at once',
    run: async (attack) => {
      await closeBreaker(attack)
      const visitors: (Visitor & { cookie: string })[] = []
      for (let count = 0; count < 100; count++) {
        const visitor = await attack.newVisitor()
        const cookie = sessionCookie(await visitor.service.expiredSession())
        visitors.push({ ...visitor, cookie })
      }
      await Promise.all(
        visitors.map(async ({ user, service, cookie }) => {
          const headers = { cookie, 'user-agent': 'the same' }
          const answer = await attack.send({ path: '/api/user', headers }, busy)
          assert.equal(answer.status, 200)
          assert.ok(answer.body.includes(user.email), 'someone else was answered')
          assert.equal(await service.rotations(), 1)
        }),
      )
    },
  },
  {
    id: 'F009',
    surface: 'concurrency',
    input: 'two users behind one address, same user agent, same path',
    run: async (attack) => {
      await closeBreaker(attack)
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      const asked = [a, b, a, b].map(async ({ user, service }) => ({
        user,
        cookie: sessionCookie(await service.expiredSession()),
      }))
      for (const { user, cookie } of await Promise.all(asked)) {
        const answer = await attack.send(
          { path: '/account', headers: { cookie, 'user-agent': 'x' } },
          busy,
        )
        const other = user === a.user ? b : a
        assert.ok(answer.body.includes(user.email))
        assert.ok(!answer.text.includes(other.user.email))
      }
    },
  },
  {
    id: 'F012',
    surface: 'cancel',
    input: 'the leader goes away while 50 followers wait',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      await service.bend(refreshPath, { delayMs: 600, times: 1 })
      const { hostname, port } = new URL(attack.appOrigin)
      const leader = connect(Number(port), hostname)
      leader.on('error', () => {})
      leader.write(
        `GET /dashboard HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n\r\n`,
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      const requests = Array.from({ length: 50 }, () => ({
        path: '/api/user',
        headers: { cookie },
      }))
      const followers = requests.map((request) => attack.send(request, busy))
      await new Promise((resolve) => setTimeout(resolve, 100))
      leader.destroy()
      for (const { status } of await Promise.all(followers)) assert.equal(status, 200)
      assert.equal(await service.rotations(), 1)
      assert.equal(await service.replays(), 0)
    },
  },
  {
    id: 'F038',
    surface: 'breaker',
    input: 'the service is down while many ask',
    run: async (attack) => {
      const visitors = await Promise.all(
        Array.from({ length: 60 }, async () => {
          const { service } = await attack.newVisitor()
          return sessionCookie(await service.expiredSession())
        }),
      )
      const ask = (cookie: string, allow: 'server-error'[]) =>
        attack.send({ path: '/api/user', headers: { cookie } }, { allow, timeoutMs: 30_000 })
      await attack.mock.addFault({ path: refreshPath, status: 503 })
      for (const cookie of visitors.slice(0, 10)) await ask(cookie, ['server-error'])
      const before = (await attack.mock.readRequests({ path: refreshPath })).length
      for (let round = 0; round < 4; round++) {
        for (const cookie of visitors) {
          const answer = await ask(cookie, ['server-error'])
          assert.equal(answer.status, 503)
          assert.deepEqual(answer.all('set-cookie'), [])
        }
      }
      const calls = (await attack.mock.readRequests({ path: refreshPath })).length - before
      assert.ok(calls <= 10, `${calls} calls while the breaker was open`)
      await attack.mock.clearFaults()
      const deadlineMs = Date.now() + 10_000
      while ((await ask(visitors[0] ?? '', ['server-error'])).status !== 200) {
        assert.ok(Date.now() < deadlineMs, 'the breaker stays open')
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      for (const cookie of visitors) assert.equal((await ask(cookie, [])).status, 200)
    },
  },
]
