import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { CommandError } from './lib/command-error.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { readDemoPorts } from './lib/ports.mjs'
import { startReloadingServers } from './lib/servers.mjs'

await command(dev, { signalExitCode: 0 })

async function dev() {
  const ports = await readDemoPorts()
  await ensureDependencies()
  const { mock, app } = startReloadingServers(ports)
  const stopped = await Promise.race([
    mock.exited.then(() => 'The mock service'),
    app.exited.then(() => 'next dev'),
  ])
  throw new CommandError(`${stopped} stopped.`)
}
