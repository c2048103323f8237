import '../scripts/lib/require-node.mjs'
import { writeFileSync } from 'node:fs'
import { command, step } from '../scripts/lib/command.mjs'
import { ensureDependencies } from '../scripts/lib/dependencies.mjs'
import { fromRoot } from '../scripts/lib/processes.mjs'

// Runs the library on each runtime and writes the page about it: `npm run test:runtimes`.
await command(async () => {
  await ensureDependencies()
  await ensureDependencies(fromRoot('runtimes'))
  // Only now are their packages there.
  const { measure, runtimes } = await import('./runtimes.mjs')
  const { runtimesPage, runtimesTable } = await import('./page.mjs')

  const measured = []
  for (const runtime of runtimes) {
    measured.push({ name: runtime.name, ...(await step(runtime.name, () => measure(runtime))) })
  }
  const problems = measured.flatMap(({ name, outcomes }) =>
    Object.values(outcomes).flatMap((outcome) =>
      Object.entries(outcome).flatMap(([check, problem]) =>
        problem === null ? [] : [`${name}: ${check}: ${problem}`],
      ),
    ),
  )
  console.log(`\n${runtimesTable(measured)}\n`)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    return 1
  }
  writeFileSync(fromRoot('lib', 'sendora', 'docs', 'runtimes.md'), runtimesPage(measured))
  return 0
})
