import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { readDemoPorts } from './lib/loopback.mjs'
import { startReloadingServers, whileRunning } from './lib/servers.mjs'

await command(dev, { signalExitCode: 0 })

async function dev() {
  const ports = await readDemoPorts()
  await ensureDependencies()
  const { mock, app } = startReloadingServers(ports)
  return whileRunning({ 'The mock service': mock, 'next dev': app }, () => new Promise(() => {}))
}
