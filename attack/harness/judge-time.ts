import assert from 'node:assert/strict'
import type { Timing } from './timed'

/** Only a hang is that much slower than an ordinary page at the same moment. */
const hangFactor = 10

/**
 * Judges an answer's time on a machine that may be busy with other things. What took longer than the limit fails for
 * one of two reasons, and load is neither: the server itself worked that long for it, or it waited ten times as long
 * as an ordinary page that was asked for meanwhile.
 */
export function judgeTime(timing: Timing, limitMs: number): void {
  const { elapsedMs, workMs, controlMs } = timing
  if (elapsedMs < limitMs) return
  const took = `took ${Math.round(elapsedMs)} ms`
  assert.ok(workMs === null || workMs < limitMs, `${took}, of which ${workMs} ms were work`)
  const hangs = controlMs !== null && elapsedMs > hangFactor * controlMs
  assert.ok(!hangs, `${took} while a page took ${Math.round(controlMs ?? 0)} ms`)
}
