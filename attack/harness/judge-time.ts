import assert from 'node:assert/strict'
import { sendBytes } from '../../e2e/support/raw-request'

/**
 * Judges an answer's time against what the machine can do at this moment: when it is too long, a request that costs
 * next to nothing tells how busy the machine is with other things.
 */
export async function judgeTime(elapsedMs: number, limitMs: number, origin: string): Promise<void> {
  if (elapsedMs < limitMs) return
  const startedAtMs = performance.now()
  await sendBytes(
    'GET /api/public/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    {
      origin,
    },
  )
  const idleMs = performance.now() - startedAtMs
  const allowedMs = limitMs + 50 * idleMs
  assert.ok(
    elapsedMs < allowedMs,
    `took ${Math.round(elapsedMs)} ms, and an empty request ${Math.round(idleMs)} ms`,
  )
}
