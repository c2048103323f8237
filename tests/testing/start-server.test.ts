import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { waitUntilHealthy } from '../../scripts/lib/servers.mjs'
import { findFreePort } from '../../testing/find-free-port.mjs'

const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function node(args: string[], env = {}): ChildProcess {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
  started.push(child)
  return child
}

/** Starts the mock as Playwright would, which a program that waits stands in for. */
async function startForRunner() {
  const runner = node(['-e', 'setInterval(() => {}, 1000)'])
  const mockUrl = `http://localhost:${await findFreePort()}`
  const server = node(['testing/start-server.mjs', 'mock'], {
    E2E_APP_URL: 'http://localhost:1',
    E2E_MOCK_URL: mockUrl,
    E2E_RUNNER: String(runner.pid),
  })
  const exited = once(server, 'exit').then(([code, signal]) => ({ code, signal }))
  const url = `${mockUrl}/__mock/health`
  await waitUntilHealthy({ output: '', exited } as never, { name: 'The mock', url })
  return { runner, server, exited, url }
}

test('a server that Playwright stops leaves Playwright alone', async () => {
  const { runner, server, exited } = await startForRunner()
  server.kill('SIGTERM')
  await exited
  expect(runner.exitCode ?? runner.signalCode).toBeNull()
})

test('a server whose Playwright is gone ends', async () => {
  const { runner, exited, url } = await startForRunner()
  runner.kill('SIGKILL')
  await exited
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow())
})
