import './lib/require-node.mjs'
import { ensureVariant } from './lib/build-variant.mjs'
import { command } from './lib/command.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { runAttack } from './lib/run-attack.mjs'

// Everything after `npm run attack --` names groups; none means all. `--build=webpack` and
// `--build=standalone` attack the same sources, built and served in another way.
await command(async () => {
  await ensureDependencies()
  const browser = await ensureBrowser()
  const args = process.argv.slice(2)
  const build = args.find((one) => one.startsWith('--build='))?.slice('--build='.length)
  await (build === undefined ? ensureBuild() : ensureVariant(build))
  const { ok } = await runAttack({ browser, args })
  return ok ? 0 : 1
})
