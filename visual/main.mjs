import '../scripts/lib/require-node.mjs'
import { existsSync } from 'node:fs'
import { CommandError, command } from '../scripts/lib/command.mjs'
import { fromRoot, run } from '../scripts/lib/processes.mjs'

// `--update` takes the pictures; without it, pages are compared with them. Everything else goes to Playwright.
await command(async () => {
  const given = process.argv.slice(2)
  const isTaking = given.includes('--update')
  if (!isTaking && !existsSync(fromRoot('.visual'))) {
    throw new CommandError(
      'There are no pictures to compare with. Take them before your change: npm run test:visual -- --update',
    )
  }
  const rest = given.filter((one) => one !== '--update')
  const args = ['scripts/playwright.mjs', 'visual', ...(isTaking ? ['--update-snapshots=all'] : [])]
  const { code } = await run(process.execPath, [...args, ...rest], { live: true })
  return code ?? 1
})
