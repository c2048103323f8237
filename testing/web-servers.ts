import type { PlaywrightTestConfig } from '@playwright/test'
import { findFreePort } from './find-free-port.mjs'

type WebServers = Extract<PlaywrightTestConfig['webServer'], unknown[]>

/**
 * The mock service and the app on free ports, for Playwright to start and stop. None when the environment names
 * servers that run already, such as a demo's: `E2E_APP_URL` and `E2E_MOCK_URL`.
 */
export async function webServers(): Promise<WebServers> {
  // Playwright reads its configuration again in every worker, where the environment has the addresses.
  if (process.env.E2E_APP_URL) return []
  const mockUrl = `http://localhost:${await findFreePort()}`
  const appUrl = `http://localhost:${await findFreePort()}`
  Object.assign(process.env, {
    E2E_APP_URL: appUrl,
    E2E_MOCK_URL: mockUrl,
    E2E_RUNNER: String(process.pid),
  })
  const shared = {
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  } as const
  return [
    {
      ...shared,
      name: 'mock',
      command: 'node testing/start-server.mjs mock',
      url: `${mockUrl}/__mock/health`,
    },
    {
      ...shared,
      name: 'app',
      command: 'node testing/start-server.mjs app',
      url: `${appUrl}/api/public/health`,
    },
  ]
}
