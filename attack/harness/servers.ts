import { demoEnvironment } from '../../scripts/lib/demo-environment.mjs'
import { findFreePort } from '../../scripts/lib/ports.mjs'
import { start } from '../../scripts/lib/processes.mjs'
import { waitUntilHealthy } from '../../scripts/lib/wait-until-healthy.mjs'
import { whileRunning } from '../../scripts/lib/while-running.mjs'
import { startCommand } from './build-under-test'

/** `output` grows as the server writes: the last rows search all of it. */
export type Server = {
  name: string
  origin: string
  /** What browsers call it: the address of what stands in front, if anything does. */
  publicOrigin: string
  output: string[]
  pid: number | null
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
}

let tellStopped: (error: Error) => void
/** Rejects when a server stops before the end. Every row that is left would fail then, slowly. */
export const serverStopped = new Promise<never>((_resolve, reject) => {
  tellStopped = reject
})

export async function startMock(appOrigin: string): Promise<Server> {
  const mockPort = await findFreePort()
  const { mock } = demoEnvironment({ appPort: 0, mockPort, isProduction: true })
  const args = ['--import', 'tsx', 'mocks/main.ts']
  const origin = `http://localhost:${mockPort}`
  return listening(
    args,
    { ...mock, APP_ORIGIN: appOrigin },
    { name: 'mock', origin, url: `${origin}/__mock/health` },
  )
}

/** Starts the production server on a port of its own. */
export async function startApp(settings: AppSettings & { port?: number }): Promise<Server> {
  const { name, mockOrigin, publicOrigin, isDecoding = false, folder, env = {} } = settings
  const appPort = settings.port ?? (await findFreePort())
  const mockPort = Number(new URL(mockOrigin).port)
  const { app } = demoEnvironment({ appPort, mockPort, isProduction: true })
  const command = startCommand(appPort, folder)
  const origin = `http://localhost:${appPort}`
  return listening(
    command.args,
    {
      ...app,
      ...command.env,
      ...(publicOrigin ? { APP_ORIGIN: publicOrigin } : {}),
      ...(isDecoding ? { SENDORA_JWKS_URL: '' } : {}),
      ...env,
    },
    { name, origin, publicOrigin, url: `${origin}/api/public/health` },
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
  }: {
    name: string
    origin: string
    publicOrigin?: string
    url: string
  },
): Promise<Server> {
  const started = start(process.execPath, args, {
    env: { ...env, NODE_ENV: 'production' },
  })
  const output: string[] = []
  Object.assign(started, { onOutput: (chunk: string) => output.push(chunk) })
  await waitUntilHealthy(started, { name, url })
  whileRunning({ [`The server "${name}"`]: started }, () => new Promise<never>(() => {})).catch(
    tellStopped,
  )
  return { name, origin, publicOrigin, output, pid: started.child.pid ?? null }
}
