import { percentile, send } from './send.mjs'

const perSecond = 200
// Many, since whoever comes while their own token is the probe waits for it.
const users = 1_000
/** What takes longer was a probe, and ran into the service's timeout. */
const probeMs = 4_500

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
  const answers = await stream({ ports, seconds, sessionOf: (count) => sessions[count % users] })
  await control.repair()
  // The next probe finds the service well again.
  await pause(2_500)
  const probe = (port, index) => send({ port, path: '/api/user', session: sessions[index] })
  const after = await Promise.all(ports.map(probe))

  // The first timeouts end after five seconds; from then on the breakers know.
  const open = answers.filter(({ atMs }) => atMs > 6_000).map(({ ms }) => ms)
  const times = open.filter((ms) => ms < probeMs)
  const refusals = floor.map(({ ms }) => ms)
  return {
    requests: answers.length,
    'not 503': answers.filter(({ status }) => status !== 503).length,
    'while open': open.length,
    'of these, probes': open.length - times.length,
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
