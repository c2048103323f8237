import { createRequire } from 'node:module'
import { Bench } from 'tinybench'
import { percentile } from '../lib/statistics.mjs'
import { bundleOf, contestantNames, firstLine } from './bundle.mjs'
import { environment } from './environment.mjs'
import { serveKeys } from './key-server.mjs'
import { createMaterial } from './session.mjs'

// One round in a process of its own: all contestants are warmed up alike, then take turns, so that what else the machine
// does falls on all of them. It prints one line of JSON.

const [round, timeMs] = process.argv.slice(2).map(Number)
const cycles = 5
const warmUpTurns = 2
const turnMs = timeMs / cycles
/** Calls in a turn, where every call needs a token of its own. */
const callsPerTurn = Math.ceil(turnMs * 2)

const require = createRequire(import.meta.url)
const material = createMaterial({ fresh: callsPerTurn * (cycles + warmUpTurns) + 20 })
const { contestants, left } = await setUpAll()
const samples = await takeTurns()
const results = Object.fromEntries(
  Object.entries(samples).map(([name, timesMs]) => [
    name,
    {
      p50Us: percentile(timesMs, 0.5) * 1_000,
      p99Us: percentile(timesMs, 0.99) * 1_000,
      samples: timesMs.length,
      checks: contestants[name].checks,
      isBare: contestants[name].isBare ?? false,
    },
  ]),
)
process.stdout.write(`\n${JSON.stringify({ results, left })}\n`)
process.exit(0)

async function setUpAll() {
  const contestants = {}
  const left = {}
  // Some read their environment when they are loaded.
  Object.assign(process.env, environment(material, await serveKeys(material.jwks)))
  for (const name of contestantNames) {
    try {
      Object.assign(contestants, await require(bundleOf(name)).setUp(material))
    } catch (error) {
      left[name] = firstLine(error)
    }
  }
  return { contestants, left }
}

async function takeTurns() {
  const samples = {}
  for (const [name, contestant] of Object.entries(contestants)) {
    let used = 0
    const { run, fresh, isGood } = contestant
    contestant.call = fresh ? () => run(fresh[used++]) : run
    try {
      // What doesn't accept its own session would be measured refusing it.
      if (!isGood(await contestant.call())) throw new Error('It does not accept its session')
      for (let turn = 0; turn < warmUpTurns; turn++) await timesOf(name, contestant)
      samples[name] = []
    } catch (error) {
      left[name] = firstLine(error)
    }
  }
  const names = Object.keys(samples)
  for (let cycle = 0; cycle < cycles; cycle++) {
    const first = (round + cycle * 3) % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      globalThis.gc?.()
      samples[name].push(...(await timesOf(name, contestants[name])))
    }
  }
  return samples
}

/** How long each call of one turn took, milliseconds. */
async function timesOf(name, { call, fresh }) {
  const amount = fresh ? { time: 0, iterations: callsPerTurn } : { time: turnMs, iterations: 10 }
  const bench = new Bench({ ...amount, warmup: false, throws: true, retainSamples: true })
  bench.add(name, call)
  await bench.run()
  return bench.tasks[0].result.latency.samples
}
