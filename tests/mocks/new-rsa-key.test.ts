import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// In a process of its own: a deadlock cannot be caught in the process that has it.
test('keys that are exported while others are collected do not hang the process', () => {
  const script = `
    import { createPublicKey } from 'node:crypto'
    import { newRsaKey } from './mocks/tokens/new-rsa-key.ts'
    for (let made = 0; made < 300; made += 1) {
      const key = createPublicKey(newRsaKey(512))
      for (let count = 0; count < 200; count += 1) key.export({ format: 'jwk' })
    }
    console.log('alive')`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const { stdout } = spawnSync(process.execPath, args, { timeout: 30_000, encoding: 'utf8' })
  expect(stdout).toBe('alive\n')
})
