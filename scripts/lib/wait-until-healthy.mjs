import { setTimeout as delay } from 'node:timers/promises'
import { CommandError } from './command-error.mjs'

const pollMs = 100
const attemptMs = 2000

/** Waits until a server that was just started answers 200, and gives up when it has stopped. */
export async function waitUntilHealthy(server, { name, url, timeoutMs = 60_000 }) {
  const deadlineMs = performance.now() + timeoutMs
  let hasStopped = false
  server.exited.then(() => {
    hasStopped = true
  })
  while (!(await answers(url))) {
    const { output } = server
    if (hasStopped) throw new CommandError(`${name} did not start.`, { output })
    if (performance.now() > deadlineMs) {
      throw new CommandError(`${name} does not answer on ${url}.`, { output })
    }
    await delay(pollMs)
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(attemptMs) })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    // Not listening yet.
    return false
  }
}
