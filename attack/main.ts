import { mkdirSync, writeFileSync } from 'node:fs'
import { reportFailure } from '../scripts/lib/command.mjs'
import { stopAll, stopOnSignals } from '../scripts/lib/processes.mjs'
import { fromRoot } from '../scripts/lib/root.mjs'
import { groups } from './groups'
import { closeBrowser } from './harness/browser'
import { buildKind } from './harness/build-under-test'
import { findSecretsInLogs } from './harness/find-secrets-in-logs'
import { runGroup } from './harness/run-group'
import { startServers } from './harness/server-set'
import { serverStopped } from './harness/servers'
import { createWorld } from './harness/world'

const reportFile = fromRoot('node_modules', '.cache', 'attack-report.json')

stopOnSignals(130)
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs the groups that the command line names, or all, and prints what came of each row. */
async function attack(wanted: readonly string[]): Promise<number> {
  mkdirSync(fromRoot('node_modules', '.cache'), { recursive: true })
  if (buildKind !== 'default') say(`Build: ${buildKind}`)
  const startedAtMs = performance.now()
  const servers = await startServers()
  const world = await createWorld(servers)
  const notApplicable: { id: string; input: string; reason: string }[] = []
  let passed = 0
  let failed = 0

  for (const group of groups.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const startedAtMs = performance.now()
    const result = await runGroup(group, world)
    passed += result.passed
    failed += result.failures.length
    notApplicable.push(...result.notApplicable)
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
    say(
      `${group.name}: ${result.passed} passed, ${result.failures.length} failed  (${group.title}, ${seconds} s)`,
    )
    for (const line of world.figures.splice(0)) say(`  ${line}`)
    for (const { id, input, reason } of result.failures) say(`  ✗ ${id} ${input}\n    ${reason}`)
  }
  await closeBrowser()
  await world.close()
  await servers.close()

  const leaks = findSecretsInLogs(servers.all())
  passed += leaks.length === 0 ? 1 : 0
  failed += leaks.length
  say(`logs: ${leaks.length === 0 ? 1 : 0} passed, ${leaks.length} failed  (no token in any line)`)
  for (const leak of leaks) say(`  ✗ ${leak}`)

  if (notApplicable.length > 0) say('\nRows that do not apply:')
  for (const { id, input, reason } of notApplicable) say(`  ${id} ${input}: ${reason}`)
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  say(`\n${passed} passed, ${failed} failed in ${seconds} s`)
  writeFileSync(reportFile, JSON.stringify({ passed, failed }))
  return failed > 0 ? 1 : 0
}

let exitCode = 1
try {
  const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'))
  exitCode = await Promise.race([attack(wanted), serverStopped])
} catch (error) {
  reportFailure(error)
}
await stopAll()
process.exit(exitCode)
