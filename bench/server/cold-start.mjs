import { send } from '../../soak/send.mjs'
import { summary } from '../../testing/statistics.mjs'
import { withSpread } from '../lib/table.mjs'
import { launchBuild, newSession } from './fleet.mjs'

/** How long a new process takes until it listens, and to its first answer behind the gate. */
export async function measureColdStart(folders, service, { runs, runtime }) {
  const session = await newSession(service)
  const times = Object.fromEntries(Object.keys(folders).map((name) => [name, []]))
  for (let index = 0; index < runs; index++) {
    for (const [name, folder] of Object.entries(folders)) {
      times[name].push(await startOnce(folder, service, session))
    }
  }
  return Object.entries(times).map(([name, all]) => ({
    runtime,
    name,
    readyMs: summary(all.map(({ readyMs }) => readyMs)),
    firstMs: summary(all.map(({ firstMs }) => firstMs)),
  }))
}

async function startOnce(folder, service, session) {
  const startedMs = performance.now()
  const { server, port, stop } = await launchBuild(folder, service)
  try {
    await new Promise((resolve, reject) => {
      server.onOutput = () => /Ready in/.test(server.output) && resolve()
      server.exited.then(() => reject(new Error(server.output)))
    })
    const readyMs = performance.now() - startedMs
    const { ms } = await send({ port, path: '/api/nothing', session })
    return { readyMs, firstMs: ms }
  } finally {
    await stop()
  }
}

export const coldHead = ['runtime', 'build', 'listens after, ms', 'first answer, ms']

export function coldRow({ runtime, name, readyMs, firstMs }) {
  return [runtime, name, withSpread(readyMs), withSpread(firstMs)]
}
