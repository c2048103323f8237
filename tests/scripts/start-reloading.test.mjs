import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { start, stopAll } from '../../scripts/lib/processes.mjs'
import { startReloading } from '../../scripts/lib/servers.mjs'

let folder
let started

const write = (source) => writeFileSync(join(folder, 'main.mjs'), source)
const waits = 'setInterval(() => {}, 1000)'
const count = (number) => vi.waitUntil(() => started.length === number, { timeout: 10_000 })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reloading-'))
  started = []
  write(waits)
})

afterEach(async () => {
  await stopAll()
  rmSync(folder, { recursive: true })
})

function begin() {
  const one = start(process.execPath, [join(folder, 'main.mjs')])
  started.push(one)
  return one
}

test('a change starts it anew, also after it failed', async () => {
  startReloading(begin, folder)
  write('process.exit(1)')
  await count(2)
  expect(await started[1].exited).toEqual({ code: 1, signal: null })
  write(waits)
  await count(3)
})

test('one that is stopped from outside stays stopped', async () => {
  const { exited } = startReloading(begin, folder)
  process.kill(started[0].child.pid, 'SIGKILL')
  expect(await exited).toEqual({ code: null, signal: 'SIGKILL' })
  expect(started).toHaveLength(1)
})
