import '../scripts/lib/require-node.mjs'
import { ensureBuild } from '../scripts/lib/build.mjs'
import { command, step } from '../scripts/lib/command.mjs'
import { neutralEnvironment } from '../scripts/lib/demo-environment.mjs'
import { ensureDependencies } from '../scripts/lib/dependencies.mjs'
import { run, tool } from '../scripts/lib/processes.mjs'
import { ensureRedis } from '../scripts/lib/programs.mjs'
import { whileRunning } from '../scripts/lib/servers.mjs'
import { runBreaker } from './breaker.mjs'
import { brokenPromises } from './broken-promises.mjs'
import { createControl } from './control.mjs'
import { startFleet, startMock, startRedis } from './fleet.mjs'
import { readSoakOptions } from './options.mjs'
import { runScenario } from './scenario.mjs'

// Measures rotation: the model at length, then real processes. `npm run soak -- --rounds 5` for a quick look.
await command(async () => {
  const options = readSoakOptions(process.argv.slice(2))
  await ensureDependencies()
  await ensureBuild()
  const redisPath = await ensureRedis()
  const hasModelPassed = options['model-runs'] === 0 || (await runModel(options['model-runs']))

  const mock = await step('Starting the mock service', startMock)
  const control = createControl(mock.url)
  const redis = redisPath === null ? null : await startRedis(redisPath)
  const rows = []
  let breaker = null
  for (const redisUrl of redis === null ? [null] : [null, redis.url]) {
    const count = options.processes
    const fleet = await step(
      `Starting ${count} processes ${redisUrl ? 'with' : 'without'} Redis`,
      () => startFleet({ count, mockPort: mock.port, redisUrl }),
    )
    const measureFleet = async () => {
      for (const setting of options.rounds > 0 ? settings(redisUrl) : []) {
        const work = () => runScenario({ ...setting, ...options, control, ports: fleet.ports })
        rows.push(await step(`Sending: ${setting.name}`, work))
      }
      const seconds = options['breaker-seconds']
      const measure = () => runBreaker({ control, ports: fleet.ports, seconds })
      if (breaker === null && seconds > 6)
        breaker = await step('Sending at a dead service', measure)
    }
    const servers = { 'The mock service': mock.server, ...fleet.servers }
    await whileRunning(redis === null ? servers : { ...servers, Redis: redis.server }, measureFleet)
    await fleet.stop()
  }
  await redis?.stop()

  console.table(rows)
  console.log(
    'Without Redis, processes cannot know of each other: each presents the token once. A service that grants a\n' +
      'grace forgives that; one that grants none takes it for theft, and the round ends in a logout.\n' +
      '"answer lost": the service rotated and its answer was cut. Without a grace nobody can have the successor.',
  )
  if (breaker) console.table([breaker])
  const broken = brokenPromises(rows, breaker, options.processes)
  for (const promise of broken) console.error(`Broken: ${promise}`)
  return hasModelPassed && broken.length === 0 ? 0 : 1
})

async function runModel(runs) {
  const env = { ...neutralEnvironment(), ROTATION_RUNS: String(runs) }
  const args = [tool('vitest'), 'run', 'tests/rotation/model', '--disable-console-intercept']
  const result = await step(`Running the model ${runs} times`, () =>
    run(process.execPath, args, { env }),
  )
  console.log(result.output)
  return result.ok
}

function settings(redisUrl) {
  return [0, 10].flatMap((graceSeconds) =>
    [false, true].map((isFailing) => {
      const words = [redisUrl ? 'Redis' : 'no Redis', `grace ${graceSeconds} s`]
      const name = [...words, isFailing ? 'failing' : 'healthy'].join(', ')
      return { name, graceSeconds, isFailing, hasRedis: redisUrl !== null }
    }),
  )
}
