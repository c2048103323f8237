import '../scripts/lib/require-node.mjs'
import { CommandError, command, step } from '../scripts/lib/command.mjs'
import { neutralEnvironment } from '../scripts/lib/demo-environment.mjs'
import { ensureDependencies } from '../scripts/lib/dependencies.mjs'
import { fromRoot, run, tool } from '../scripts/lib/processes.mjs'
import { makeApp } from './make-app.mjs'

// Compiles and runs the tests that the testing page shows, in an app of their own: `npm run test:samples`.
await command(async () => {
  await ensureDependencies()
  await ensureDependencies(fromRoot('samples'))
  const { folder, files } = makeApp('lib/sendora/docs/testing.md')
  const tests = files.filter((file) => file.includes('.test.'))
  const counts = { vitest: 0, jest: 0 }
  for (const file of tests) counts[file.startsWith('jest/') ? 'jest' : 'vitest'] += 1

  await step('Type check', () => inApp(folder, tool('tsc'), ['--noEmit']))
  await step('Vitest', async () => {
    const output = await inApp(folder, samplesTool('vitest', 'vitest.mjs'), ['run'])
    return passed(output, /Test Files\s+(\d+) passed/, counts.vitest)
  })
  await step('Jest', async () => {
    const output = await inApp(folder, samplesTool('jest', 'bin', 'jest.js'), ['--ci'])
    return passed(output, /Test Suites: (\d+) passed/, counts.jest)
  })
  return 0
})

async function inApp(folder, program, args) {
  const env = { ...neutralEnvironment(), NO_COLOR: '1', FORCE_COLOR: '0' }
  const script = fromRoot('samples', 'in-folder.mjs')
  const { ok, output } = await run(process.execPath, [script, folder, program, ...args], { env })
  if (!ok) throw new CommandError(`${program} failed.`, { output })
  return output
}

function samplesTool(...path) {
  return fromRoot('samples', 'node_modules', ...path)
}

/** A runner that finds no test, or not all of them, succeeds just the same. */
function passed(output, pattern, expected) {
  const count = Number(pattern.exec(output)?.[1] ?? 0)
  if (count === expected && expected > 0) return { note: `${count} files passed` }
  throw new CommandError(`${count} of ${expected} files of tests passed.`, { output })
}
