import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { neutralEnvironment } from './lib/demo-environment.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { run, tool } from './lib/processes.mjs'
import { browserEnvironment, ensureBrowser } from './lib/programs.mjs'

// `npm run test:copy`, or `npm run test:copy -- default other-login` for some of the rows.
await command(async () => {
  await ensureDependencies()
  const env = { ...neutralEnvironment(), ...browserEnvironment(await ensureBrowser()) }
  const args = [tool('tsx'), 'tests/copy/matrix/main.ts', ...process.argv.slice(2)]
  const { code } = await run(process.execPath, args, { env, live: true })
  return code ?? 1
})
