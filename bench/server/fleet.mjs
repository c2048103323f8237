import { demoEnvironment } from '../../scripts/lib/demo-environment.mjs'
import { findLoopback, inUrl } from '../../scripts/lib/loopback.mjs'
import { start, stopOne } from '../../scripts/lib/processes.mjs'
import { appProgram, waitUntilHealthy } from '../../scripts/lib/servers.mjs'
import { createControl } from '../../soak/control.mjs'
import { startMock } from '../../soak/fleet.mjs'
import { findFreePort } from '../../testing/find-free-port.mjs'

/** The mock service, and how it is told what to do. */
export async function startService() {
  const mock = await startMock()
  return { ...mock, control: createControl(mock.url), stop: () => stopOne(mock.server) }
}

/** Starts the production server of a folder's build. */
async function startBuild(folder, service) {
  const started = await launchBuild(folder, service)
  const url = `${started.url}/api/public/health`
  await waitUntilHealthy(started.server, { name: 'The app', url })
  return started
}

/** As {@link startBuild}, without waiting until it answers. */
export async function launchBuild(folder, { port: mockPort }) {
  const host = await findLoopback()
  const port = await findFreePort()
  const { app: env } = demoEnvironment({ appPort: port, mockPort, isProduction: true })
  const server = start(process.execPath, await appProgram(port, folder), { env })
  return { server, port, url: `http://${inUrl(host)}:${port}`, stop: () => stopOne(server) }
}

/** Starts the servers of some builds, does something with them, and stops them. */
export async function withBuilds(folders, service, work) {
  const servers = {}
  try {
    for (const [name, folder] of Object.entries(folders)) {
      servers[name] = await startBuild(folder, service)
    }
    return await work(servers)
  } finally {
    await Promise.all(Object.values(servers).map((one) => one.stop()))
  }
}

let users = 0

/** A user of its own with a session that lasts an hour, or one whose access token has run out. */
export function newSession({ control }, { isExpired = false } = {}) {
  const email = `bench-${process.pid}-${users++}@example.com`
  return control.session(email, isExpired ? -60 : 3_600)
}
