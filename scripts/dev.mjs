import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { readDemoPorts } from './lib/ports.mjs'
import { startReloadingServers } from './lib/servers.mjs'
import { whileRunning } from './lib/while-running.mjs'

await command(dev, { signalExitCode: 0 })

async function dev() {
  const ports = await readDemoPorts()
  await ensureDependencies()
  const { mock, app } = startReloadingServers(ports)
  return whileRunning({ 'The mock service': mock, 'next dev': app }, () => new Promise(() => {}))
}
