import { percentile, send } from './send.mjs'

const perSecond = 200
const users = 100

/** Sends a steady stream of expired requests at a service that hangs, then lets it recover. */
export async function runBreaker({ control, ports, seconds }) {
  const sessions = []
  for (let index = 0; index < users; index++) {
    sessions.push(await control.expiredSession(`breaker-${process.pid}-${index}@example.com`))
  }
  await control.fault({ kind: 'hang' })
  const startedMs = performance.now()
  const answers = []
  const waiting = []
  for (let count = 0; count < perSecond * seconds; count++) {
    const atMs = (count * 1000) / perSecond
    const waitMs = atMs - (performance.now() - startedMs)
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    const request = { port: ports[count % ports.length], path: '/api/user' }
    waiting.push(
      send({ ...request, session: sessions[count % users] }).then((answer) => {
        answers.push({ ...answer, atMs })
      }),
    )
  }
  await Promise.all(waiting)
  await control.repair()
  // The next probe finds the service well again.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  const after = await Promise.all(
    ports.map((port, index) => send({ port, path: '/api/user', session: sessions[index] })),
  )

  // The first timeouts end after five seconds; from then on the breakers know.
  const open = answers.filter(({ atMs }) => atMs > 6_000).map(({ ms }) => ms)
  const probes = open.filter((ms) => ms > 4_000).length
  const times = open.filter((ms) => ms <= 4_000)
  return {
    requests: answers.length,
    'not 503': answers.filter(({ status }) => status !== 503).length,
    'while open': open.length,
    'of these, probes': probes,
    'p50 ms': percentile(times, 0.5).toFixed(1),
    'p99 ms': percentile(times, 0.99).toFixed(1),
    'recovered processes': after.filter(({ status }) => status === 200).length,
  }
}
