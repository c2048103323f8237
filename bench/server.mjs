import '../scripts/lib/require-node.mjs'
import { CommandError, command, step } from '../scripts/lib/command.mjs'
import { ensureDependencies } from '../scripts/lib/dependencies.mjs'
import { fromRoot } from '../scripts/lib/processes.mjs'
import { machine, machineLine, versions } from './lib/machine.mjs'
import { count, readOptions } from './lib/options.mjs'
import { divertProgress } from './lib/output.mjs'
import { table } from './lib/table.mjs'

const parts = ['load', 'cold', 'storm', 'growth']

// Measures the production server with and without the gate: `npm run bench:server`, with `-- --quick` for a first look,
// and with `-- --only load,storm` for some parts.
await command(async () => {
  const options = readOptions(process.argv.slice(2), {
    quick: { type: 'boolean' },
    runs: { type: 'string' },
    runtime: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean' },
  })
  const runs = count('runs', options.runs ?? (options.quick ? '2' : '5'))
  const wanted = some('only', options.only, parts)
  const runtimes = some('runtime', options.runtime, ['nodejs', 'edge'])
  const print = options.json ? divertProgress() : null

  await ensureDependencies()
  await ensureDependencies(fromRoot('bench'))
  const sections = await measure({ runs, wanted, runtimes, isQuick: options.quick ?? false })
  const result = { machine: machine(), versions: versions(), runs, sections }
  if (print) print(result)
  else show(result)
  return 0
})

function some(name, text, known) {
  const named = text?.split(',') ?? known
  const unknown = named.find((one) => !known.includes(one))
  if (unknown === undefined) return named
  throw new CommandError(`--${name} has "${unknown}". It takes: ${known.join(', ')}.`)
}

async function measure({ runs, wanted, runtimes, isQuick }) {
  // Only now are their packages there.
  const { builds, ensureBuilds } = await import('./server/builds.mjs')
  const { startService } = await import('./server/fleet.mjs')
  const load = await import('./server/load.mjs')
  const cold = await import('./server/cold-start.mjs')
  const storm = await import('./server/storm.mjs')
  const { memoryHead, memoryRow } = await import('./server/memory.mjs')
  const growth = await import('./growth/report.mjs')
  const sections = {}
  const add = (name, head, rows, toRow) => {
    sections[name] ??= { head, rows: [], cells: [] }
    sections[name].rows.push(...rows)
    sections[name].cells.push(...rows.map(toRow))
  }

  if (wanted.includes('growth')) {
    const most = isQuick ? 10_000 : 1_000_000
    const rows = await step('Sweep of growth', () => growth.measureGrowth(most))
    add('Growth', growth.growthHead, rows, growth.growthRow)
  }
  if (wanted.every((part) => part === 'growth')) return sections
  const service = await step('Starting the mock service', startService)
  for (const runtime of runtimes) {
    const own = builds.filter((build) => build.runtime === runtime)
    const folders = await ensureBuilds(own)
    const pair = { gate: folders[own[0].name], empty: folders[own[1].name] }
    const facts = { runs, seconds: 3, leastRate: isQuick ? 0 : 10, runtime }
    if (wanted.includes('load')) {
      const measureLoad = () => load.measureLoad(pair, service, facts)
      const { rows, memory } = await step(`Load, ${runtime}`, measureLoad)
      add('Load', load.loadHead, rows, load.loadRow)
      add('Memory', memoryHead, memory, memoryRow)
    }
    if (wanted.includes('cold')) {
      const work = () => cold.measureColdStart(pair, service, facts)
      add('Cold start', cold.coldHead, await step(`Cold start, ${runtime}`, work), cold.coldRow)
    }
    if (wanted.includes('storm')) {
      const work = () => storm.measureStorm(pair.gate, service, facts)
      add('Storm', storm.stormHead, [await step(`Storm, ${runtime}`, work)], storm.stormRow)
    }
  }
  await service.stop()
  return sections
}

function show({ machine, versions, runs, sections }) {
  console.log(`\n${machineLine(machine)}, Next ${versions.next}`)
  console.log(
    `Medians and ranges of ${runs} runs; builds take turns, and shares are made within a turn.`,
  )
  for (const [name, { head, cells }] of Object.entries(sections)) {
    console.log(`\n${name}\n\n${table(head, cells)}`)
  }
}
