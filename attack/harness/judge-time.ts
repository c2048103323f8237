import assert from 'node:assert/strict'
import { availableParallelism, loadavg } from 'node:os'

/** Judges an answer's time on a machine that may be busy with other things: as many of them as wait for each core. */
export function judgeTime(elapsedMs: number, limitMs: number): void {
  const [load = 0] = loadavg()
  const allowedMs = limitMs * Math.max(1, load / availableParallelism())
  assert.ok(
    elapsedMs < allowedMs,
    `took ${Math.round(elapsedMs)} ms at a load of ${load.toFixed(1)}`,
  )
}
