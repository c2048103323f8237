import '../scripts/lib/require-node.mjs'
import { command } from '../scripts/lib/command.mjs'
import { habits, shape } from './fleet/shape.mjs'
import { countStoreOperations } from './fleet/store-operations.mjs'
import { simulateUsers } from './fleet/users.mjs'
import { figure, table } from './lib/table.mjs'

/** What Redis keeps for a key beside its name and value, bytes. */
const keyOverhead = 120
const resultSeconds = 30
const signOutSeconds = 900
const signOutBytes = 250
const keySetSeconds = 600

// A hundred million users on paper: simulates some of them, and counts what the library's own rotation does.
await command(async () => {
  const operations = await countStoreOperations(shape)
  const rows = habits.map((habit) => {
    const { rotationsPerSecond, visitsPerSecond, seenBefore } = simulateUsers(shape, habit)
    const perRegion = rotationsPerSecond / shape.regions
    const results = perRegion * resultSeconds * (operations.resultBytes + keyOverhead)
    const signOuts = (visitsPerSecond / shape.regions) * shape.signOutsPerVisit
    const marks = signOuts * signOutSeconds * (signOutBytes + keyOverhead)
    return [
      habit.name,
      whole(rotationsPerSecond),
      whole(perRegion * operations.together),
      figure((results + marks) / 2 ** 20),
      `${figure(seenBefore * 100)} %`,
    ]
  })
  const head = [
    'users come for',
    'rotations/s',
    'Redis operations/s, a region',
    'Redis memory, MB, a region',
    'tokens seen before',
  ]
  console.log(`${table(head, rows)}\n`)

  const cookieBytes = shape.accessTokenBytes + shape.refreshTokenBytes + shape.otherCookieBytes
  const keySets = shape.instances / keySetSeconds
  console.log(
    table(
      ['figure', 'value'],
      [
        ['Redis operations, a page with an expired session', String(operations.together)],
        ['Redis operations, a single request with one', String(operations.alone)],
        ['Redis operations, a late request at another instance', String(operations.late)],
        ['calls for the key set, a second', figure(keySets)],
        ['key set traffic, kB a second', figure((keySets * shape.keySetBytes) / 1_000)],
        ['session cookies in, MB a second', whole((shape.requestsPerSecond * cookieBytes) / 1e6)],
        ['requests a second, an instance', whole(shape.requestsPerSecond / shape.instances)],
      ],
    ),
  )
  return 0
})

function whole(value) {
  return Math.round(value).toLocaleString('en-US')
}
