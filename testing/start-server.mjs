import { setInterval } from 'node:timers'
import { CommandError, command } from '../scripts/lib/command.mjs'
import { wasAskedToStop } from '../scripts/lib/processes.mjs'
import { startApp, startMock } from '../scripts/lib/servers.mjs'
import { keepOutput } from './server-output.mjs'

// What Playwright's `webServer` runs: `node testing/start-server.mjs app`. It keeps the server's output, and neither
// outlives the other: a server that stops ends the run, since every test that is left would fail, slowly.
const [name] = process.argv.slice(2)
const runner = Number(process.env.E2E_RUNNER)
const portOf = (url) => Number(new URL(url).port)

await command(async () => {
  const ports = {
    appPort: portOf(process.env.E2E_APP_URL),
    mockPort: portOf(process.env.E2E_MOCK_URL),
  }
  const server = name === 'mock' ? startMock(ports) : await startApp(ports)
  server.onOutput = keepOutput(name)
  setInterval(() => isAlive(runner) || process.kill(process.pid, 'SIGTERM'), 250).unref()
  const { code, signal } = await server.exited
  if (wasAskedToStop()) return 0
  if (isAlive(runner)) process.kill(runner, 'SIGINT')
  throw new CommandError(`The ${name} stopped (${signal ?? `exit code ${code}`}).`, server)
})

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
