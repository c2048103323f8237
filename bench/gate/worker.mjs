import { createRequire } from 'node:module'
import { Bench } from 'tinybench'
import { bundleOf, firstLine } from './bundle.mjs'
import { environment } from './environment.mjs'
import { serveKeys } from './key-server.mjs'
import { createOtherWork } from './other-work.mjs'
import { createMaterial } from './session.mjs'

// The gates of one library, in a process of their own, as in an app: what another one loads or allocates can't touch
// them. `rounds.mjs` asks for one turn after the other.

const [name, turnText] = process.argv.slice(2)
const turnMs = Number(turnText)
/** Calls in a turn, where every call needs a token of its own. */
const callsPerTurn = Math.ceil(turnMs * 2)
/** The collector takes optimized code away, so that the first calls after it would measure the compiler. */
const warmUpCalls = 150
const warmUpMs = turnMs / 2
const otherWork = await createOtherWork()
const gates = await setUp().catch((error) => firstLine(error))

process.on('disconnect', () => process.exit())
process.on('message', async () => process.send(await takeTurn()))
process.send(typeof gates === 'string' ? { left: gates } : { facts: await tryAll() })

async function setUp() {
  const material = createMaterial()
  // Some read their environment when they are loaded.
  Object.assign(process.env, environment(material, await serveKeys(material.jwks)))
  return createRequire(import.meta.url)(bundleOf(name)).setUp(material)
}

/** Calls each once: what doesn't accept its own session would be measured refusing it. */
async function tryAll() {
  const facts = {}
  for (const [name, gate] of Object.entries(gates)) {
    const { run, nextToken, isGood, checks, isBare = false } = gate
    const accepts = await Promise.resolve(run(nextToken?.())).then(isGood, () => false)
    facts[name] = { checks, isBare, accepts }
    if (!accepts) delete gates[name]
  }
  return facts
}

/** How long each call of one turn took, milliseconds, for each gate. */
async function takeTurn() {
  const samples = {}
  for (const [name, { run, nextToken }] of Object.entries(gates)) {
    // Signed before the clock runs; some more, since the harness tries the function first.
    const calls = warmUpCalls + callsPerTurn + 10
    const tokens = nextToken ? Array.from({ length: calls }, nextToken) : []
    const amount = nextToken
      ? { time: 0, iterations: callsPerTurn }
      : { time: turnMs, iterations: 10 }
    const call = nextToken ? () => run(tokens.pop()) : run
    globalThis.gc?.()
    await warmUp(call)
    const bench = new Bench({ ...amount, warmup: false, throws: true, retainSamples: true })
    bench.add(name, call, { beforeEach: async () => void (await otherWork()) })
    await bench.run()
    samples[name] = bench.tasks[0].result.latency.samples
  }
  return samples
}

async function warmUp(call) {
  const endMs = performance.now() + warmUpMs
  for (let count = 0; count < warmUpCalls && performance.now() < endMs; count++) await call()
}
