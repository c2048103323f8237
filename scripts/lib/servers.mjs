import { watch } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { CommandError, step } from './command.mjs'
import { demoEnvironment } from './demo-environment.mjs'
import { findLoopback } from './loopback.mjs'
import { fromRoot, start, stopOne, tool, wasAskedToStop } from './processes.mjs'

// Longer than what stands in front of the app keeps an idle connection, which it might otherwise use as the app closes it.
export const keepAliveMs = 75_000
const pollMs = 100
const attemptMs = 2000
// Editors write a file in several steps.
const settleMs = 100
const mockProgram = ['--import', 'tsx', 'mocks/main.ts']

/** Starts the mock service. */
export function startMock(ports) {
  const { mock } = demoEnvironment({ ...ports, isProduction: true })
  return start(process.execPath, mockProgram, { env: mock })
}

/** Starts the production server. */
export async function startApp(ports) {
  const { app } = demoEnvironment({ ...ports, isProduction: true })
  return start(process.execPath, await appProgram(ports.appPort), { env: app })
}

/** How the production server of a folder's build is started. The demo's passwords are public: nothing else on the network should reach it. */
export async function appProgram(port, folder) {
  const where = ['-p', String(port), '-H', await findLoopback()]
  const args = [...(folder ? [folder] : []), ...where, '--keepAliveTimeout', String(keepAliveMs)]
  return [tool('next'), 'start', ...args]
}

/** Starts the mock service and the production server and waits until both answer. */
export async function startServers(ports) {
  const { app: env } = demoEnvironment({ ...ports, isProduction: true })
  const [appUrl, mockUrl] = [env.APP_ORIGIN, env.SENDORA_API_URL]
  const mock = await step('Starting the mock service', async () => {
    const server = startMock(ports)
    await waitUntilHealthy(server, { name: 'The mock service', url: `${mockUrl}/__mock/health` })
    return server
  })
  const app = await step('Starting the app', async () => {
    const server = await startApp(ports)
    await waitUntilHealthy(server, { name: 'The app', url: `${appUrl}/api/public/health` })
    return server
  })
  return { appUrl, mockUrl, mock, app }
}

/** Starts both servers for development: each restarts by itself when its sources change. */
export function startReloadingServers({ appPort, mockPort }) {
  const env = demoEnvironment({ appPort, mockPort, isProduction: false })
  const node = (args, options) => start(process.execPath, args, { ...options, live: true })
  return {
    mock: startReloading(() => node(mockProgram, { env: env.mock }), fromRoot('mocks')),
    // By name, since `next dev` prints it and the app's origin is `localhost`.
    app: node([tool('next'), 'dev', '-p', String(appPort), '-H', 'localhost'], { env: env.app }),
  }
}

/**
 * Waits until a server that was just started answers 200, and gives up when it has stopped.
 *
 * @param {ReturnType<typeof start>} server
 * @param {{ name: string, url: string, host?: string, timeoutMs?: number }} options `host`: in place of the address's
 *   own, for an app that is asked by other names
 */
export async function waitUntilHealthy(server, { name, url, host, timeoutMs = 60_000 }) {
  const deadlineMs = performance.now() + timeoutMs
  let hasStopped = false
  server.exited.then(() => {
    hasStopped = true
  })
  while (!(await answers(url, host))) {
    const { output } = server
    if (hasStopped) throw new CommandError(`${name} did not start.`, { output })
    if (performance.now() > deadlineMs) {
      throw new CommandError(`${name} does not answer on ${url}.`, { output })
    }
    await delay(pollMs)
  }
}

async function answers(url, host) {
  // Held by a timer of its own: Node 20 may collect the signal of `AbortSignal.timeout` and then never aborts.
  const attempt = new AbortController()
  const timer = setTimeout(() => attempt.abort(), attemptMs)
  try {
    return (await statusOf(url, { signal: attempt.signal, headers: host ? { host } : {} })) === 200
  } catch {
    // Not listening yet.
    return false
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch` always sends the address's own `Host`. */
function statusOf(url, options) {
  return new Promise((resolve, reject) => {
    const request = get(url, options, (response) => {
      response
        .on('end', () => resolve(response.statusCode))
        .on('error', reject)
        .resume()
    })
    request.on('error', reject)
  })
}

/**
 * Does something that needs servers, and no longer than all of them run.
 *
 * @template T
 * @param {Record<string, { exited: Promise<{ code: number | null, signal: string | null }> }>} servers by the name that
 *   a message calls them
 * @param {() => Promise<T>} work
 * @throws CommandError with the name of the server that stopped
 */
export function whileRunning(servers, work) {
  const stopped = Object.entries(servers).map(async ([name, { exited }]) => {
    const { code, signal } = await exited
    throw new CommandError(`${name} stopped (${signal ?? `exit code ${code}`}).`)
  })
  return Promise.race([work(), ...stopped])
}

/**
 * Keeps a program running and starts it anew when a file of its folder changes. One that fails waits for the next
 * change. One that was stopped from outside stays stopped, and `exited` tells, which a watcher such as `tsx watch` does
 * not.
 *
 * @param {() => ReturnType<typeof import('./processes.mjs').start>} begin
 * @param {string} folder
 */
export function startReloading(begin, folder) {
  let current = begin()
  let settling = null
  const exited = new Promise((resolve) => {
    const follow = (one) =>
      one.exited.then((end) => {
        if (one !== current) return
        if (end.signal !== null || end.code === 0) resolve(end)
        else console.error('Stopped with an error. The next change of a file starts it anew.')
      })
    const restart = async () => {
      const old = current
      current = null
      await stopOne(old)
      if (wasAskedToStop()) return
      current = begin()
      follow(current)
    }
    follow(current)
    watch(folder, { recursive: true }, () => {
      clearTimeout(settling)
      // A change while the old one stops is seen by the new one.
      settling = setTimeout(() => current !== null && restart(), settleMs)
    })
  })
  return { exited }
}
