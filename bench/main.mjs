import '../scripts/lib/require-node.mjs'
import { command, step } from '../scripts/lib/command.mjs'
import { ensureDependencies } from '../scripts/lib/dependencies.mjs'
import { fromRoot } from '../scripts/lib/processes.mjs'
import { machine, machineLine, versions } from './lib/machine.mjs'
import { count, readOptions } from './lib/options.mjs'
import { divertProgress, writeChart } from './lib/output.mjs'

// Measures the gate beside those of other libraries: `npm run bench`, and `npm run bench -- --quick` for a first look.
await command(async () => {
  const options = readOptions(process.argv.slice(2), {
    quick: { type: 'boolean' },
    rounds: { type: 'string' },
    time: { type: 'string' },
    json: { type: 'boolean' },
    svg: { type: 'string' },
    margin: { type: 'string' },
  })
  const rounds = count('rounds', options.rounds ?? '5')
  const timeMs = count('time', options.time ?? (options.quick ? '150' : '500'))
  const margin = count('margin', options.margin ?? '1')
  const print = options.json ? divertProgress() : null

  await ensureDependencies()
  await ensureDependencies(fromRoot('bench'))
  // Only now are their packages there.
  const { bundleContestants } = await import('./gate/bundle.mjs')
  const { runRound } = await import('./gate/rounds.mjs')
  const report = await import('./gate/report.mjs')

  const unbundled = await step('Bundling the gates', bundleContestants)
  const done = []
  for (let index = 0; index < rounds; index++) {
    done.push(await step(`Round ${index + 1} of ${rounds}`, () => runRound(index, timeMs)))
  }
  const result = {
    machine: machine(),
    versions: versions(),
    rounds,
    timeMs,
    contestants: report.contestantRows(done),
    targets: report.targets(done, margin),
    leftOut: Object.assign({}, ...done.map(({ left }) => left), unbundled),
  }
  if (options.svg) writeChart(options.svg, report.contestantChart(result.contestants))
  if (print) print(result)
  else show(result, report)
  return 0
})

function show({ machine, versions, rounds, contestants, targets, leftOut }, report) {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  console.log(`\n${machineLine(machine)}\n${named.join(', ')}\n`)
  console.log(report.contestantTable(contestants))
  console.log(`
Medians of ${rounds} rounds, each in a process of its own. * without a request: the bare function.
Where "session is" says sealed, the session is decrypted with a key of the app, and no signature is checked.
`)
  console.log(report.targetTable(targets))
  for (const [name, why] of Object.entries(leftOut)) console.log(`\nLeft out: ${name} (${why})`)
}
