import { demoEnvironment } from './demo-environment.mjs'
import { findLoopback } from './loopback.mjs'
import { start, tool } from './processes.mjs'
import { fromRoot } from './root.mjs'
import { startReloading } from './start-reloading.mjs'
import { step } from './steps.mjs'
import { waitUntilHealthy } from './wait-until-healthy.mjs'

/** Starts the mock service and the production server and waits until both answer. */
export async function startServers({ appPort, mockPort }) {
  const env = demoEnvironment({ appPort, mockPort, isProduction: true })
  // The demo's passwords are public: nothing else on the network should reach it.
  const host = await findLoopback()
  const node = (args, options) => start(process.execPath, args, options)

  const mock = await step('Starting the mock service', async () => {
    const server = node(['--import', 'tsx', 'mocks/main.ts'], { env: env.mock })
    const url = `${env.app.SENDORA_API_URL}/__mock/health`
    await waitUntilHealthy(server, { name: 'The mock service', url })
    return server
  })
  const app = await step('Starting the app', async () => {
    const args = [tool('next'), 'start', '-p', String(appPort), '-H', host]
    const server = node(args, { env: env.app })
    const url = `${env.app.APP_ORIGIN}/api/public/health`
    await waitUntilHealthy(server, { name: 'The app', url })
    return server
  })
  return { appUrl: env.app.APP_ORIGIN, mockUrl: env.app.SENDORA_API_URL, mock, app }
}

/** Starts both servers for development: each restarts by itself when its sources change. */
export function startReloadingServers({ appPort, mockPort }) {
  const env = demoEnvironment({ appPort, mockPort, isProduction: false })
  const node = (args, options) => start(process.execPath, args, { ...options, live: true })
  return {
    mock: startReloading(
      () => node(['--import', 'tsx', 'mocks/main.ts'], { env: env.mock }),
      fromRoot('mocks'),
    ),
    // By name, since `next dev` prints it and the app's origin is `localhost`.
    app: node([tool('next'), 'dev', '-p', String(appPort), '-H', 'localhost'], { env: env.app }),
  }
}
