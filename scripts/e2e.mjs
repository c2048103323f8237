import './lib/require-node.mjs'
import { command } from './lib/command.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { ensureBuild } from './lib/ensure-build.mjs'
import { ensureDependencies } from './lib/ensure-dependencies.mjs'
import { runPlaywright } from './lib/run-playwright.mjs'

// Everything after `npm run e2e --` goes to Playwright.
await command(async () => {
  await ensureDependencies()
  const browser = await ensureBrowser()
  await ensureBuild()
  const { ok } = await runPlaywright({ browser, args: process.argv.slice(2) })
  return ok ? 0 : 1
})
