import assert from 'node:assert/strict'
import { refreshPath } from '../../testing/mock/user-service'
import type { AttackCase } from '../harness/attack-case'
import { attackGroup } from '../harness/attack-group'
import { concurrencyRows } from './refresh/concurrency-rows'
import {
  assertUnavailable,
  closeBreaker,
  expired,
  meet,
  recovers,
  serverError,
} from './refresh/outage'
import { outcomeRows } from './refresh/outcome-rows'
import type { FaultCase } from './refresh/refresh-cases'
import { faultCases } from './refresh/refresh-cases'

const toRow = ({ id, input, faults }: FaultCase): AttackCase => ({
  id,
  surface: 'fault',
  input,
  run: async (attack) => {
    for (const { label, wait, ...fault } of faults) {
      await closeBreaker(attack)
      const visitor = await expired(attack)
      await visitor.service.bend(refreshPath, fault)
      const answer = await attack.send(
        { path: '/dashboard', headers: { cookie: visitor.cookie } },
        serverError,
      )
      assertUnavailable(answer, label)
      const seconds = Number(answer.header('retry-after'))
      assert.ok((wait ?? (() => true))(seconds), `${label}: wait of ${seconds} s`)
      await meet(attack, visitor, label)
      await recovers(attack, visitor.cookie, label, fault.kind !== 'truncate')
    }
  },
})

const elsewhere = (id: string, input: string, where: string): AttackCase => ({
  id,
  surface: 'elsewhere',
  input,
  doesNotApply: where,
})

attackGroup({
  name: 'F',
  title: 'refresh under concurrency and faults',
  rows: [
    ...concurrencyRows,
    ...faultCases.map(toRow),
    ...outcomeRows,
    elsewhere(
      'F005',
      'two tabs wake at once',
      'needs two tabs of a browser: e2e/session/tabs.spec.ts',
    ),
    elsewhere(
      'F006',
      'two tabs without Web Locks',
      'needs a browser without Web Locks: tests/sendora/next/browser-helpers.test.ts',
    ),
    elsewhere(
      'F007',
      'a tab dies or hangs in the lock',
      'needs a tab that hangs: tests/sendora/next/browser-helpers.test.ts',
    ),
    elsewhere(
      'F017',
      'a poisoned entry of the shared store',
      'no client can write there: tests/rotation/shared-refresh.test.ts',
    ),
    elsewhere(
      'F040',
      'Redis down, slow, full, read-only',
      'needs Redis: tests/rotation/redis.test.ts and shared-refresh.test.ts',
    ),
    elsewhere(
      'F041',
      'the holder of a lock dies',
      'needs Redis: tests/rotation/shared-refresh.test.ts',
    ),
    elsewhere('F042', 'all keys of Redis', 'needs Redis: tests/rotation/redis.test.ts'),
    elsewhere(
      'F043',
      'cookies refused by the browser',
      'needs a browser: e2e/session/tabs.spec.ts',
    ),
    elsewhere(
      'F044',
      'a page that always says expired',
      'needs a browser: e2e/session/try-refresh.spec.ts',
    ),
    elsewhere(
      'F047',
      'the token ends in mid-stream',
      'needs a browser: a token refused inside a page, in e2e/session/try-refresh.spec.ts',
    ),
    elsewhere(
      'F048',
      'offline during TryRefresh',
      'needs a browser: e2e/session/try-refresh.spec.ts',
    ),
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
})
