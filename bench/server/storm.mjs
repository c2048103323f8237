import { demoKey } from '../../scripts/lib/demo-environment.mjs'
import { send } from '../../soak/send.mjs'
import { percentile, summary } from '../../testing/statistics.mjs'
import { figure, withSpread } from '../lib/table.mjs'
import { newSession, withBuilds } from './fleet.mjs'

const atOnce = 100
const refreshPath = '/auth-service/token/refresh'

/** A hundred requests at once whose session has expired, beside a hundred with a valid one. */
export async function measureStorm(folder, service, { runs, runtime }) {
  return withBuilds({ gate: folder }, service, async ({ gate }) => {
    const results = []
    // The first run warms up and isn't counted.
    for (let index = 0; index <= runs; index++) {
      const one = await runOnce(gate, service)
      if (index > 0) results.push(one)
    }
    const each = (pick) => summary(results.map(pick))
    return {
      runtime,
      calls: each(({ calls }) => calls),
      validMs: each(({ validMs }) => validMs),
      expiredMs: each(({ expiredMs }) => expiredMs),
      serviceMs: each(({ serviceMs }) => serviceMs),
      // The target is 1: one call to the service, and half as much again as the same requests take with valid tokens.
      share: each(({ expiredMs, serviceMs, validMs }) => expiredMs / (serviceMs + 1.5 * validMs)),
    }
  })
}

async function runOnce({ port }, service) {
  const { control } = service
  const valid = await burst(port, await newSession(service))
  const serviceMs = await timeOfRefresh(service)
  const expired = await newSession(service, { isExpired: true })
  const before = (await control.refreshTimes()).length
  const renewed = await burst(port, expired)
  const [{ replays, rotations }] = await control.families(expired.email)
  if (rotations !== 1 || replays !== 0)
    throw new Error(`${rotations} rotations, ${replays} replays`)
  const calls = (await control.refreshTimes()).length - before
  return { calls, serviceMs, validMs: p99(valid), expiredMs: p99(renewed) }
}

async function burst(port, session) {
  const request = () => send({ port, path: '/api/nothing', session })
  const answers = await Promise.all(Array.from({ length: atOnce }, request))
  const wrong = answers.find(({ status }) => status !== 204)
  if (wrong) throw new Error(`A request of the storm was answered ${wrong.status}`)
  return answers
}

/** One call to the service, as the app makes it. */
async function timeOfRefresh(service) {
  const { refreshToken } = await newSession(service, { isExpired: true })
  const startedMs = performance.now()
  const response = await fetch(`${service.url}/api/v1${refreshPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': demoKey },
    body: JSON.stringify({ refreshToken }),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The service answered ${response.status}`)
  return performance.now() - startedMs
}

const p99 = (answers) =>
  percentile(
    answers.map(({ ms }) => ms),
    0.99,
  )

export const stormHead = [
  'runtime',
  'calls to the service',
  'p99 valid, ms',
  'p99 expired, ms',
  'one call, ms',
  'of what is allowed',
  'met',
]

export function stormRow({ runtime, calls, validMs, expiredMs, serviceMs, share }) {
  const met = share.median <= 1 ? 'yes' : share.least <= 1 ? 'within the spread' : 'no'
  const times = [validMs, expiredMs, serviceMs, share].map(withSpread)
  return [runtime, figure(calls.most), ...times, met]
}
