import './lib/require-node.mjs'
import { ensureBuild, ensureVariant } from './lib/build.mjs'
import { command } from './lib/command.mjs'
import { neutralEnvironment } from './lib/demo-environment.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { run, tool } from './lib/processes.mjs'
import { browserEnvironment, ensureBrowser } from './lib/programs.mjs'

// `npm run e2e` is the project `chromium`, `npm run attack` the project `attack`, `npm run test:visual` the project
// `visual`. Everything after `--` goes to Playwright, except `--build=webpack` and `--build=standalone`: the same sources,
// built and served in another way.
await command(async () => {
  const [project, ...given] = process.argv.slice(2)
  const args = given.filter((one) => !one.startsWith('--build='))
  const variant = given.find((one) => one.startsWith('--build='))?.slice('--build='.length)
  await ensureDependencies()
  const hasWindow = args.some((one) => ['--ui', '--headed', '--debug'].includes(one))
  const browser = await ensureBrowser({ hasWindow })
  await (variant === undefined ? ensureBuild() : ensureVariant(variant))
  // Pictures are taken of the app itself.
  for (const one of project === 'visual' ? [] : ['paths', 'other-code']) await ensureVariant(one)
  const chosen = args.some((one) => one.startsWith('--project')) ? [] : [`--project=${project}`]
  const env = {
    ...neutralEnvironment(),
    ...browserEnvironment(browser),
    ...(variant === undefined ? {} : { ATTACK_BUILD: variant }),
  }
  const playwright = [tool('playwright'), 'test', ...chosen, ...args]
  const { code } = await run(process.execPath, playwright, { env, live: true })
  return code ?? 1
})
