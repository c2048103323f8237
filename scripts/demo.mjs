import './lib/require-node.mjs'
import { ensureBuild } from './lib/build.mjs'
import { command } from './lib/command.mjs'
import { demoAccounts } from './lib/demo-environment.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { readDemoPorts } from './lib/loopback.mjs'
import { startServers, whileRunning } from './lib/servers.mjs'

await command(demo, { signalExitCode: 0 })

async function demo() {
  const ports = await readDemoPorts()
  await ensureDependencies()
  await ensureBuild()
  const servers = await startServers(ports)
  printWelcome(servers)
  return untilOneStops(servers)
}

function printWelcome({ appUrl, mockUrl }) {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length))
  console.log('\nAccounts, all with the same password:')
  for (const { email, note } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${note}`)
  console.log(`  password: ${demoAccounts[0].password}`)
  console.log(`\nMock service, with the mailbox: ${mockUrl}`)
  console.log('Ctrl-C stops everything.\n')
  console.log(`ready ${appUrl}`)
}

/** What the servers have to say from here on goes to stderr: `ready` stays the last line. */
function untilOneStops({ mock, app }) {
  for (const server of [mock, app]) server.onOutput = (text) => process.stderr.write(text)
  return whileRunning({ 'The mock service': mock, 'The app': app }, () => new Promise(() => {}))
}
