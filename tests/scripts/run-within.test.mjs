import { expect, test } from 'vitest'
import { runWithin } from '../../scripts/lib/run-steps.mjs'

test('a tool that ends in time answers with its output', async () => {
  const result = await runWithin('tsx', ['-e', 'console.log("done")'], { limitMinutes: 1 })
  expect(result).toMatchObject({ ok: true, isOverdue: false, output: 'done\n' })
})

test('a tool that hangs is stopped, and named with what it was at', async () => {
  const hangs = ['-e', 'setInterval(() => {}, 1_000)']
  const limitMinutes = 1 / 120
  await expect(
    runWithin('tsx', hangs, { limitMinutes, lastSeen: () => 'row T055' }),
  ).rejects.toThrow(/^tsx did not end within .* minutes\. It was at row T055\.$/)
})
