import autocannon from 'autocannon'
import { CommandError } from '../../scripts/lib/command.mjs'
import { cookieOf } from '../../soak/send.mjs'
import { summary } from '../../testing/statistics.mjs'
import { figure, withSpread } from '../lib/table.mjs'
import { newSession, withBuilds } from './fleet.mjs'
import { measureMemory } from './memory.mjs'

/** `atLeast` is the target: the share of requests per second that the gate leaves. */
const routes = [
  { path: '/account', what: 'a signed-in page', isSignedIn: true, atLeast: 0.95 },
  { path: '/login', what: 'a public page', isSignedIn: false, atLeast: 0.95 },
  { path: '/api/nothing', what: 'a handler that does nothing', isSignedIn: true, atLeast: 0.85 },
]

/** Requests per second with the gate and with an empty middleware, in turns; and what both servers hold then. */
export async function measureLoad(folders, service, { runs, seconds, leastRate, runtime }) {
  return withBuilds(folders, service, async (servers) => {
    const cookie = cookieOf(await newSession(service))
    const rows = []
    for (const route of routes) {
      const rates = { gate: [], empty: [] }
      // The first run warms both up and isn't counted.
      for (let index = 0; index <= runs; index++) {
        const order = index % 2 === 0 ? ['gate', 'empty'] : ['empty', 'gate']
        for (const name of order) {
          const rate = await send(servers[name].url, route, cookie, seconds)
          if (index === 0) continue
          requireAnswers(route.path, rate, leastRate)
          rates[name].push(rate)
        }
      }
      const shares = rates.gate.map((rate, index) => rate / rates.empty[index])
      rows.push({
        runtime,
        ...route,
        gate: summary(rates.gate),
        empty: summary(rates.empty),
        share: summary(shares),
      })
    }
    return { rows, memory: measureMemory(servers, runtime) }
  })
}

async function send(url, { path, isSignedIn }, cookie, duration) {
  const result = await autocannon({
    url: url + path,
    connections: 8,
    duration,
    headers: { accept: 'text/html', ...(isSignedIn ? { cookie } : {}) },
  })
  // What answers something else is another measurement.
  if (result.non2xx > 0 || result.errors > 0) {
    throw new CommandError(`${path}: ${result.non2xx} other answers, ${result.errors} errors.`)
  }
  return result.requests.total / result.duration
}

/** With fewer, a share says nothing. */
function requireAnswers(path, rate, leastRate) {
  if (rate >= leastRate) return
  throw new CommandError(
    `${path}: ${figure(rate)} answers a second are too few. Is the machine busy?`,
  )
}

export const loadHead = [
  'runtime',
  'route',
  'gate, req/s',
  'empty, req/s',
  'share',
  'target',
  'met',
]

export function loadRow({ runtime, path, what, gate, empty, share, atLeast }) {
  const isWithin = share.most >= atLeast
  const met = share.median >= atLeast ? 'yes' : isWithin ? 'within the spread' : 'no'
  return [
    runtime,
    `${path}, ${what}`,
    withSpread(gate),
    withSpread(empty),
    withSpread(share),
    `≥ ${figure(atLeast)}`,
    met,
  ]
}
