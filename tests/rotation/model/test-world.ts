import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { SendoraEvent } from '@/lib/sendora/core/events'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { createMockService } from '@/mocks/create-mock-service'
import { newRsaKey } from '@/mocks/tokens/new-rsa-key'
import { commands } from './commands'
import { eachInSimulatedTime } from './each-in-simulated-time'
import { createScenario, type ScenarioOptions } from './scenario'
import { settled } from './simulated-time'

// A short key: how well it signs is not what is tested here.
const signingKey = newRsaKey()
// There are three worlds, a file each, so that they run side by side.
const numRuns = Math.ceil(Number(process.env.ROTATION_RUNS ?? 2_400) / 3)
const seed = Number(process.env.ROTATION_SEED ?? Date.now() % 2 ** 31)

/**
 * Random interleavings of requests, answers, faults, clocks, sign-outs and restarts. What must hold after each step:
 *
 * - no process calls for a token that it is spending or has seen spent within 30 seconds (`network.ts`);
 * - the service sees a spent token only because its answer was lost after the rotation, because the process that
 *   knew the successor was restarted, or because a browser came back after more than 30 seconds; with a grace,
 *   not even then as long as the grace lasts and the successor is unused;
 * - nobody is signed out unless the service has refused, or the session was ended here;
 * - nobody gets a token of another user, of another family, or after the end of the session;
 * - of each family one token at most is unspent: a token has one successor.
 */
export function testWorld(name: string, options: ScenarioOptions) {
  const simulated = eachInSimulatedTime()

  test(name, { timeout: 1_800_000 }, async () => {
    const time = simulated()
    const newService = () => createMockService({ nowMs: () => time.serviceMs(), signingKey })
    let service = newService()
    let runs = 0
    const excused = new Map<string, number>()
    let rotations = 0
    const doors = new Set<string>()
    const noteDoor = (event: SendoraEvent) => {
      if (event.name === 'rotation.renewed' && event.role === 'leader') doors.add(event.source)
    }
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 50, size: 'max' }), async (steps) => {
        // What clocks were asked and what the service has seen would pile up over thousands of runs.
        vi.clearAllMocks()
        if (++runs % 250 === 0) service = newService()
        const scenario = await createScenario(service, time, options)
        configureSendora({ onEvent: noteDoor })
        await fc.asyncModelRun(() => ({ model: {}, real: scenario }), steps)
        rotations += scenario.network.refreshCalls()
        for (const reason of new Set(scenario.excuses.values())) {
          excused.set(reason, (excused.get(reason) ?? 0) + 1)
        }
        // Whatever is still on the way ends by its own timeout.
        for (let round = 0; round < 3; round++) await time.advance(10)
        await settled()
        scenario.check()
      }),
      { numRuns, seed, endOnFailure: process.env.ROTATION_SHRINK === '0' },
    )
    const reasons = [...excused].map(([reason, runs]) => `  ${runs} runs with a replay: ${reason}`)
    const report = [`${name}: ${numRuns} runs, seed ${seed}, ${rotations} calls`, ...reasons]
    process.stdout.write(`${report.join('\n')}\n`)
    expect(rotations).toBeGreaterThan(numRuns)
    expect(doors).toEqual(new Set(['gate', 'handler', 'action']))
  })
}
