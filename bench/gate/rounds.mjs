import { fork } from 'node:child_process'
import { fromRoot } from '../../scripts/lib/processes.mjs'
import { percentile } from '../../testing/statistics.mjs'
import { contestantNames } from './bundle.mjs'

const warmUpTurns = 3
const turns = 10

/**
 * One round: each library in a new process, which no other round has warmed. All get the same warm-up, then take turns,
 * so that what else the machine does falls on all of them.
 */
export async function runRound(index, timeMs) {
  const workers = contestantNames.map((name) => startWorker(name, timeMs / turns))
  try {
    const left = {}
    const facts = {}
    for (const worker of workers) {
      const ready = await worker.ready
      if (ready.left) left[worker.name] = ready.left
      Object.assign(facts, ready.facts)
    }
    const able = workers.filter(({ name }) => !(name in left))
    const samples = await takeTurns(able, index)
    for (const [name, { accepts }] of Object.entries(facts)) {
      if (!accepts) left[name] = 'It does not accept its session'
    }
    const results = Object.entries(samples).map(([name, timesMs]) => [
      name,
      { ...facts[name], ...percentiles(timesMs) },
    ])
    return { results: Object.fromEntries(results), left }
  } finally {
    for (const { child } of workers) child.kill()
  }
}

async function takeTurns(workers, index) {
  const samples = {}
  for (let turn = 0; turn < warmUpTurns + turns; turn++) {
    const first = (index + turn * 3) % workers.length
    for (const worker of [...workers.slice(first), ...workers.slice(0, first)]) {
      for (const [name, timesMs] of Object.entries(await worker.takeTurn())) {
        samples[name] ??= []
        if (turn >= warmUpTurns) samples[name].push(...timesMs)
      }
    }
  }
  return samples
}

function startWorker(name, turnMs) {
  const args = [name, String(turnMs)]
  const child = fork(fromRoot('bench', 'gate', 'worker.mjs'), args, {
    execArgv: ['--expose-gc'],
    // What a peer prints is none of the benchmark's.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let waiting = { resolve() {}, reject() {} }
  child.on('message', (message) => waiting.resolve(message))
  child.on('exit', () => waiting.reject(new Error(`The process of ${name} ended`)))
  const answer = () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
    })
  const takeTurn = () => {
    child.send('turn')
    return answer()
  }
  return { name, child, ready: answer(), takeTurn }
}

function percentiles(timesMs) {
  return {
    p50Us: percentile(timesMs, 0.5) * 1_000,
    p99Us: percentile(timesMs, 0.99) * 1_000,
    samples: timesMs.length,
  }
}
