import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findFreePort } from '../../scripts/lib/ports.mjs'
import { familyOf, processesIn, processList } from '../support/process-list.mjs'
import { makeStandInProject } from '../support/stand-in-project.mjs'

const npm = /^npm /
const shell = /^\S*sh -c /
const script = /^\S*node scripts\//
const mock = /tsx mocks\/main\.ts|loader.*mocks\/main\.ts/
const app = /next\.js start/

let project
let answering

beforeAll(async () => {
  project = await makeStandInProject()
  // What `npm run screenshots` takes for the demo.
  answering = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1')
  await once(answering, 'listening')
})

afterAll(async () => {
  answering.close()
  // Also what no test looked for: a process that was started late.
  const left = processesIn(project.folder)
  for (const { pid } of left) process.kill(pid, 'SIGKILL')
  await project.remove()
  expect(left).toEqual([])
})

/** Starts a command and waits until the process that it is to be busy with is there. */
async function begin(command, busyWith) {
  const [name, ...args] = command.split(' ')
  const port = name === 'screenshots' ? answering.address().port : await findFreePort()
  const started = spawn('npm', ['run', name, '--', ...args], {
    cwd: project.folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      SENDORA_MOCK_PORT: String(await findFreePort()),
      REDIS_SERVER_PATH: join(project.folder, 'redis-server'),
    },
  })
  const family = () => familyOf(started.pid)
  await vi.waitUntil(() => family().some((one) => busyWith.test(one.command)), {
    timeout: 40_000,
    interval: 100,
  })
  return family()
}

/** What is left of a family, or was started since. */
function leftOf(family) {
  const pids = family.map(({ pid }) => pid)
  return processList().filter(({ pid }) => pids.includes(pid))
}

async function expectEnd(command, { busyWith, victim, signal }) {
  const family = await begin(command, busyWith)
  const { pid } = family.find((one) => victim.test(one.command))
  try {
    process.kill(pid, signal)
    await vi.waitFor(() => expect(leftOf(family)).toEqual([]), { timeout: 8_000, interval: 100 })
  } finally {
    for (const { pid } of leftOf(family)) process.kill(pid, 'SIGKILL')
  }
}

const demoProcesses = {
  npm,
  'its shell': shell,
  'the script': script,
  'the mock': mock,
  'the app': app,
}

describe('the demo leaves nothing behind', () => {
  for (const [name, victim] of Object.entries(demoProcesses)) {
    test.concurrent.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'])(
      `when ${name} gets %s`,
      async (signal) => {
        await expectEnd('demo', { busyWith: app, victim, signal })
      },
    )
  }
})

const others = [
  ['test', /vitest\.js/],
  ['dev', /next\.js dev/],
  ['mock', /loader.*mocks\/main\.ts/],
  ['start -p 0', app],
  ['unit', /vitest\.js/],
  ['e2e', /playwright\.js/],
  ['attack', /attack\/main\.ts/],
  ['soak --model-runs 0', app],
  ['screenshots', /browser\.mjs/],
]

describe('a command leaves nothing behind', () => {
  for (const [command, busyWith] of others) {
    test.concurrent.each([
      ['npm', 'SIGTERM', npm],
      ['npm', 'SIGINT', npm],
      ['the script', 'SIGKILL', script],
    ])(`npm run ${command}, when %s gets %s`, async (_name, signal, victim) => {
      await expectEnd(command, { busyWith, victim, signal })
    })
  }

  test.concurrent.each([
    ['e2e', /playwright\.js/, app],
    ['e2e', /playwright\.js/, mock],
    ['dev', /next\.js dev/, /next\.js dev/],
    ['dev', /next\.js dev/, /tsx mocks\/main\.ts/],
    ['soak --model-runs 0', app, app],
    ['soak --model-runs 0', app, /redis-server/],
    ['start -p 0', app, app],
  ])('npm run %s, when a server gets SIGKILL', async (command, busyWith, victim) => {
    await expectEnd(command, { busyWith, victim, signal: 'SIGKILL' })
  })
})
