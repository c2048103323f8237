import assert from 'node:assert/strict'
import type { Expectation, Shot } from './row'
import type { SendOptions, World } from './world'

export type Comparison = {
  /** What is sent in round `n`, and what of the same kind costs nothing special. */
  hostile: (round: number) => Shot
  control: (round: number) => Shot
  expect: Expectation
  options?: SendOptions
}

/** Medians of times, means of work: milliseconds per request. */
export type Figures = { medianMs: number; controlMs: number; workMs: number | null }

/** A hundred when the group is asked for by name; fewer among all the others, for the time's sake. */
export const rounds = process.argv.includes('expensive') ? 100 : 20
const limitMs = 50

/** Sends hostile and ordinary requests in turns, so that whatever else the machine does meets both alike. */
export async function compareWork(
  world: World,
  { hostile, control, expect, options }: Comparison,
): Promise<Figures> {
  const asked = { hostile: [] as number[], control: [] as number[] }
  const work: (number | null)[] = []
  for (let round = 0; round < rounds; round += 1) {
    asked.control.push((await world.send(control(round), options)).timing.elapsedMs)
    const answer = await world.send(hostile(round), options)
    await expect(answer, world)
    asked.hostile.push(answer.timing.elapsedMs)
    work.push(answer.timing.workMs)
  }
  const total = work.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0)
  return {
    medianMs: median(asked.hostile),
    controlMs: median(asked.control),
    workMs: total === null ? null : total / rounds,
  }
}

/**
 * Expensive input costs less than 50 ms: of waiting, or of the server's own work where the system tells it. On a
 * machine that is busy or slow, it costs less than ten times what an ordinary request costs there.
 */
export function judgeWork({ medianMs, controlMs, workMs }: Figures): void {
  const costMs = Math.min(medianMs, workMs ?? medianMs)
  const isCheap = costMs < limitMs || medianMs < 10 * controlMs
  assert.ok(isCheap, `median ${medianMs} ms beside ${controlMs} ms, ${workMs} ms of work each`)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}
