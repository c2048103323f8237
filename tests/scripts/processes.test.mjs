import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const processes = fileURLToPath(new URL('../../scripts/lib/processes.mjs', import.meta.url))

/** A command of two steps, each a program that ends only when it is stopped. */
const twoSteps = `
  import { run, stopOnSignals } from ${JSON.stringify(processes)}
  stopOnSignals(130)
  const wait = "console.log('started', process.pid); setInterval(() => {}, 1000)"
  for (let step = 0; step < 2; step += 1) {
    await run(process.execPath, ['-e', wait], { live: true }).catch(() => {})
  }
`

test('a command that is asked to stop starts no further step', async () => {
  const command = spawn(process.execPath, ['--input-type=module', '-e', twoSteps])
  let output = ''
  command.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk
    command.kill('SIGINT')
  })
  const [code] = await once(command, 'close')

  expect(output.match(/started/g)).toHaveLength(1)
  expect(code).toBe(130)
})
