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

export const rounds = 100
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
 * Expensive input costs less than 50 ms. On a busy machine an answer waits for others as well, so the server's own
 * work is judged where the system tells it, else the ratio to the control.
 */
export function judgeWork({ medianMs, controlMs, workMs }: Figures): void {
  if (medianMs < limitMs) return
  if (workMs === null) {
    assert.ok(medianMs < 10 * controlMs, `median ${medianMs} ms beside ${controlMs} ms`)
  } else {
    assert.ok(workMs < limitMs, `${workMs} ms of work each`)
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}
