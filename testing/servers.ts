import { demoEnvironment } from '../scripts/lib/demo-environment.mjs'
import { start, stopOne } from '../scripts/lib/processes.mjs'
import { waitUntilHealthy } from '../scripts/lib/servers.mjs'
import { startCommand } from './build-under-test'
import { findFreePort } from './find-free-port.mjs'
import { keepOutput } from './server-output.mjs'

/** `output` grows as the server writes: rows read it, and all of it is searched for tokens after the last. */
export type Server = {
  name: string
  origin: string
  /** What browsers call it: the address of what stands in front, if anything does. */
  publicOrigin: string
  output: string[]
  stop: () => Promise<void>
}

export type AppSettings = {
  name: string
  mockOrigin: string
  /** What the browser sees, when something stands in front of the server. */
  publicOrigin?: string
  /** Only decode access tokens. */
  isDecoding?: boolean
  folder?: string
  env?: Record<string, string>
  /** A host that the app is asked by. @default its address */
  host?: string
  /** The base path of the build. */
  basePath?: string
}

export async function startMock(appOrigin: string, basePath = ''): Promise<Server> {
  const mockPort = await findFreePort()
  const { mock } = demoEnvironment({ appPort: 0, mockPort, isProduction: true })
  const origin = `http://localhost:${mockPort}`
  const env = { ...mock, APP_ORIGIN: appOrigin, SENDORA_MOCK_APP_PATH: basePath }
  const args = ['--import', 'tsx', 'mocks/main.ts']
  return listening(args, env, { name: 'mock', origin, url: `${origin}/__mock/health` })
}

/** Starts the production server on a port of its own. */
export async function startApp(settings: AppSettings & { port?: number }): Promise<Server> {
  const {
    name,
    mockOrigin,
    publicOrigin,
    isDecoding = false,
    folder,
    env = {},
    basePath = '',
    host,
  } = settings
  const appPort = settings.port ?? (await findFreePort())
  const mockPort = Number(new URL(mockOrigin).port)
  const { app } = demoEnvironment({ appPort, mockPort, isProduction: true })
  const command = await startCommand(appPort, folder)
  const origin = `http://localhost:${appPort}`
  // The build with a base path ends its addresses with a slash.
  const url = `${origin}${basePath}/api/public/health${basePath && '/'}`
  return listening(
    command.args,
    {
      ...app,
      ...command.env,
      ...(publicOrigin ? { APP_ORIGIN: publicOrigin } : {}),
      ...(isDecoding ? { SENDORA_JWKS_URL: '' } : {}),
      ...env,
    },
    { name, origin, publicOrigin, host, url },
  )
}

async function listening(
  args: string[],
  env: Record<string, string | undefined>,
  {
    name,
    origin,
    publicOrigin = origin,
    url,
    host,
  }: Omit<Server, 'output' | 'stop' | 'publicOrigin'> & {
    publicOrigin?: string
    url: string
    host?: string
  },
): Promise<Server> {
  const started = start(process.execPath, args, { env: { ...env, NODE_ENV: 'production' } })
  const output: string[] = []
  const keep = keepOutput(name)
  started.onOutput = (chunk: string) => {
    output.push(chunk)
    keep(chunk)
  }
  await waitUntilHealthy(started, { name, url, host })
  return { name, origin, publicOrigin, output, stop: () => stopOne(started) }
}
