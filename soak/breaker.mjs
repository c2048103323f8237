import { percentile } from '../testing/statistics.mjs'
import { send } from './send.mjs'

// Below what two cores can serve, so that the figures tell of the breaker and not of a queue.
const perSecond = 40
// Many, since a request whose own token is the probe waits for it.
const users = 400
/** The first timeouts end after five seconds; from then on the breakers know. */
const openAfterMs = 6_000

/**
 * Sends a steady stream of expired requests at a service that hangs, then lets it recover. The same stream without a
 * session, which the app refuses by itself, tells what this machine can do at best.
 */
export async function runBreaker({ control, ports, seconds }) {
  const sessions = []
  for (let index = 0; index < users; index++) {
    sessions.push(await control.expiredSession(`breaker-${process.pid}-${index}@example.com`))
  }
  const nobody = { accessToken: '', refreshToken: '' }
  const floor = await stream({ ports, seconds: 3, sessionOf: () => nobody })
  await control.fault({ kind: 'hang' })
  const openAt = new Date(Date.now() + openAfterMs).toISOString()
  const answers = await stream({ ports, seconds, sessionOf: (count) => sessions[count % users] })
  const probes = (await control.refreshTimes()).filter((at) => at > openAt).length
  await control.repair()
  // The next probe finds the service well again.
  await pause(2_500)
  const probe = (port, index) => send({ port, path: '/api/user', session: sessions[index] })
  const after = await Promise.all(ports.map(probe))

  const open = answers.filter(({ atMs }) => atMs > openAfterMs).map(({ ms }) => ms)
  // A probe waits for the service's timeout, so the slowest are the probes.
  const times = open.toSorted((left, right) => left - right).slice(0, open.length - probes)
  const refusals = floor.map(({ ms }) => ms)
  return {
    requests: answers.length,
    'not 503': answers.filter(({ status }) => status !== 503).length,
    'while open': open.length,
    'of these, probes': probes,
    'p50 ms': percentile(times, 0.5).toFixed(1),
    'p99 ms': percentile(times, 0.99).toFixed(1),
    '401 p50 ms': percentile(refusals, 0.5).toFixed(1),
    '401 p99 ms': percentile(refusals, 0.99).toFixed(1),
    'recovered processes': after.filter(({ status }) => status === 200).length,
  }
}

async function stream({ ports, seconds, sessionOf }) {
  const startedMs = performance.now()
  const waiting = []
  for (let count = 0; count < perSecond * seconds; count++) {
    const atMs = (count * 1000) / perSecond
    const waitMs = atMs - (performance.now() - startedMs)
    if (waitMs > 0) await pause(waitMs)
    const request = { port: ports[count % ports.length], path: '/api/user' }
    const sent = send({ ...request, session: sessionOf(count) })
    waiting.push(sent.then((answer) => ({ ...answer, atMs })))
  }
  return Promise.all(waiting)
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
