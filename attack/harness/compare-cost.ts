import assert from 'node:assert/strict'
import type { Expectation } from './attack-case'
import type { AttackContext, SendOptions } from './attack-context'
import type { AttackRequest } from './attack-request'

export type Comparison = {
  hostile: AttackRequest
  /** What of the same kind costs nothing special. */
  control: AttackRequest
  expect: Expectation
  options?: SendOptions
}

const rounds = 100
const limitMs = 50

/**
 * Sends hostile and ordinary requests in turns, so that whatever else the machine does meets both alike. Expensive input
 * costs less than 50 ms, or, on a slow machine, less than ten times what ordinary input costs there.
 *
 * @returns the figures as a line to print
 */
export async function compareCost(
  attack: AttackContext,
  { hostile, control, expect, options }: Comparison,
): Promise<string> {
  const hostileMs: number[] = []
  const controlMs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const controlStartMs = performance.now()
    await attack.send(control, options)
    const hostileStartMs = performance.now()
    const answer = await attack.send(hostile, options)
    controlMs.push(hostileStartMs - controlStartMs)
    hostileMs.push(performance.now() - hostileStartMs)
    await expect(answer, attack)
  }
  const [hostileMedian, controlMedian] = [median(hostileMs), median(controlMs)]
  const figures = `median ${hostileMedian.toFixed(1)} ms, ordinary ${controlMedian.toFixed(1)} ms`
  assert.ok(hostileMedian < limitMs || hostileMedian < 10 * controlMedian, figures)
  return figures
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
