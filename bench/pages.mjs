import '../scripts/lib/require-node.mjs'
import { readFileSync } from 'node:fs'
import { ensureBuild } from '../scripts/lib/build.mjs'
import { command, step } from '../scripts/lib/command.mjs'
import { ensureDependencies } from '../scripts/lib/dependencies.mjs'
import { fromRoot, root } from '../scripts/lib/processes.mjs'
import { ensureBrowser } from '../scripts/lib/programs.mjs'
import { machine, machineLine, versions } from './lib/machine.mjs'
import { count, readOptions } from './lib/options.mjs'
import { divertProgress } from './lib/output.mjs'
import { table } from './lib/table.mjs'

const scoredPages = ['/', '/login']

// The pages whose first load has a budget.
const budgets = JSON.parse(
  readFileSync(fromRoot('e2e', 'performance', 'first-load-budgets.json'), 'utf8'),
)

// Measures what a first visit costs, beside the page that create-next-app makes: `npm run bench:pages`, with
// `-- --runs 3` for fewer runs of Lighthouse.
await command(async () => {
  const options = readOptions(process.argv.slice(2), {
    runs: { type: 'string' },
    json: { type: 'boolean' },
  })
  const runs = count('runs', options.runs ?? '5')
  const print = options.json ? divertProgress() : null
  await ensureDependencies()
  await ensureDependencies(fromRoot('bench'))
  const sections = await measure(runs)
  if (print) print({ machine: machine(), versions: versions(), runs, sections })
  else show(runs, sections)
  return 0
})

async function measure(runs) {
  // Only now are their packages there.
  const { ensureBarePage } = await import('./pages/bare.mjs')
  const { launchPages } = await import('./pages/servers.mjs')
  const { measureFirstLoad, firstLoadHead, firstLoadRow } = await import('./pages/first-load.mjs')
  const { measureLighthouse, lighthouseHead, lighthouseRow } = await import(
    './pages/lighthouse.mjs'
  )
  const { path: browser } = await ensureBrowser()
  await ensureBuild()
  const servers = await launchPages({ app: root, bare: await ensureBarePage() })
  try {
    const at = (path) => ({ name: path, url: servers.appUrl + path })
    const bare = { name: 'bare page', url: servers.bareUrl }
    const signedIn = Object.keys(budgets.signedIn).map((path) => ({
      ...at(path),
      cookie: servers.cookie,
    }))
    const open = Object.keys(budgets.public).map(at)
    const weights = await step('First loads', () => measureFirstLoad([bare, ...open, ...signedIn]))
    const scored = open.filter(({ name }) => scoredPages.includes(name))
    const scores = await measureLighthouse([bare, ...scored], { runs, browser })
    return {
      'First load': { head: firstLoadHead, rows: weights, cells: weights.map(firstLoadRow) },
      Lighthouse: { head: lighthouseHead, rows: scores, cells: scores.map(lighthouseRow) },
    }
  } finally {
    await servers.stop()
  }
}

function show(runs, sections) {
  const { next, lighthouse } = versions()
  console.log(`\n${machineLine(machine())}, Next ${next}, Lighthouse ${lighthouse}`)
  console.log(`Medians and ranges of ${runs} runs; pages take turns.`)
  for (const [name, { head, cells }] of Object.entries(sections)) {
    console.log(`\n${name}\n\n${table(head, cells)}`)
  }
}
