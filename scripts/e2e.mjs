import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { runPlaywright } from './lib/run-playwright.mjs'

// Everything after `npm run e2e --` goes to Playwright.
await command(async () => {
  await ensureDependencies()
  const args = process.argv.slice(2)
  const hasWindow = args.some((arg) => ['--ui', '--headed', '--debug'].includes(arg))
  const browser = await ensureBrowser({ hasWindow })
  await ensureBuild()
  const { ok } = await runPlaywright({ browser, args })
  return ok ? 0 : 1
})
