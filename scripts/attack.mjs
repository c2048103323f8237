import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { runAttack } from './lib/run-attack.mjs'

// Everything after `npm run attack --` names groups; none means all.
await command(async () => {
  await ensureDependencies()
  const browser = await ensureBrowser()
  await ensureBuild()
  const { ok } = await runAttack({ browser, args: process.argv.slice(2) })
  return ok ? 0 : 1
})
