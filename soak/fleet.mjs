import { demoEnvironment } from '../scripts/lib/demo-environment.mjs'
import { findLoopback, inUrl } from '../scripts/lib/loopback.mjs'
import { start, stopOne } from '../scripts/lib/processes.mjs'
import { appProgram, startMock as startMockOn, waitUntilHealthy } from '../scripts/lib/servers.mjs'
import { findFreePort } from '../testing/find-free-port.mjs'

const host = await findLoopback()

export async function startMock() {
  const port = await findFreePort()
  const server = startMockOn({ appPort: port + 1, mockPort: port })
  const url = `http://localhost:${port}`
  await waitUntilHealthy(server, { name: 'The mock service', url: `${url}/__mock/health` })
  return { server, port, url }
}

export async function startRedis(path) {
  const port = await findFreePort()
  const memoryOnly = ['--save', '', '--appendonly', 'no', '--dir', '/tmp']
  const server = start(path, ['--port', String(port), '--bind', host, ...memoryOnly])
  return { server, url: `redis://${inUrl(host)}:${port}`, stop: () => stopOne(server) }
}

/** Production processes of the app, over one mock and perhaps one Redis. */
export async function startFleet({ count, mockPort, redisUrl }) {
  const appPort = await findFreePort()
  const { app } = demoEnvironment({ appPort, mockPort, isProduction: true })
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const port = await findFreePort()
      const env = { ...app, PORT: String(port), REDIS_URL: redisUrl ?? '' }
      const server = start(process.execPath, await appProgram(port), { env })
      const url = `http://${inUrl(host)}:${port}/api/public/health`
      await waitUntilHealthy(server, { name: 'The app', url })
      return { server, port }
    }),
  )
  return {
    ports: servers.map(({ port }) => port),
    servers: Object.fromEntries(
      servers.map(({ server, port }) => [`The app on port ${port}`, server]),
    ),
    stop: () => Promise.all(servers.map(({ server }) => stopOne(server))),
  }
}
