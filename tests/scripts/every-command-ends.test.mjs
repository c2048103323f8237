import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findFreePort } from '../../testing/find-free-port.mjs'
import { familyOf, processesIn, processList } from '../support/process-list.mjs'
import { makeStandInProject } from '../support/stand-in-project.mjs'

const npm = /^npm /
const shell = /^\S*sh -c /
const script = /^\S*node (scripts|soak)\//
const mock = /tsx mocks\/main\.ts|loader.*mocks\/main\.ts/
const app = /next\.js start/

const endsWithin = { timeout: 8_000, interval: 100 }

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
  // Also what no test looked for: a process that was started late. It has as long to end as the others had.
  const left = () => processesIn(project.folder)
  try {
    await vi.waitFor(() => expect(left()).toEqual([]), endsWithin)
  } finally {
    for (const { pid } of left()) process.kill(pid, 'SIGKILL')
    await project.remove()
  }
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
      CHROME_PATH: join(project.folder, 'browser.mjs'),
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
    await vi.waitFor(() => expect(leftOf(family)).toEqual([]), endsWithin)
  } finally {
    for (const { pid } of leftOf(family)) process.kill(pid, 'SIGKILL')
  }
}

/** What the commands are busy with, once all of it is there. */
const playwrightWorker = /playwright\/lib\/.*process/i
const busy = {
  demo: app,
  dev: /next\.js dev/,
  e2e: playwrightWorker,
  screenshots: /browser\.mjs/,
  'soak --model-runs 0': app,
  'start -p 0': app,
  test: /vitest\.js/,
}

// One row for each way in which the end may come, and for each way in which a command starts what it runs.
test.concurrent.each([
  // Every process of the demo, and every signal.
  ['demo', 'npm', 'SIGTERM', npm],
  ['demo', 'npm', 'SIGINT', npm],
  ['demo', 'npm', 'SIGKILL', npm],
  ['demo', 'the shell of npm', 'SIGTERM', shell],
  ['demo', 'the script', 'SIGHUP', script],
  ['demo', 'the script', 'SIGKILL', script],
  ['demo', 'the mock', 'SIGKILL', mock],
  ['demo', 'the app', 'SIGTERM', app],
  // Programs that start anew when a file changes.
  ['dev', 'npm', 'SIGINT', npm],
  ['dev', 'the script', 'SIGKILL', script],
  ['dev', 'the app', 'SIGKILL', /next\.js dev/],
  ['dev', 'the mock', 'SIGKILL', mock],
  // Steps that follow one another.
  ['test', 'npm', 'SIGTERM', npm],
  ['test', 'the script', 'SIGKILL', script],
  // A tool of npm's in the terminal: unit, mock, build and others are started alike.
  ['start -p 0', 'npm', 'SIGINT', npm],
  ['start -p 0', 'the script', 'SIGKILL', script],
  ['start -p 0', 'the app', 'SIGKILL', app],
  // Servers and workers that Playwright starts. The attack catalog is another project of the same.
  ['e2e', 'npm', 'SIGTERM', npm],
  ['e2e', 'the script', 'SIGKILL', script],
  ['e2e', 'Playwright', 'SIGKILL', /playwright\/cli\.js test/],
  ['e2e', 'the app', 'SIGKILL', app],
  // Programs that aren't Node's.
  ['soak --model-runs 0', 'npm', 'SIGTERM', npm],
  ['soak --model-runs 0', 'the script', 'SIGKILL', script],
  ['soak --model-runs 0', 'Redis', 'SIGKILL', /redis-server/],
  // A browser of the command's own.
  ['screenshots', 'the script', 'SIGKILL', script],
])('npm run %s leaves nothing behind when %s gets %s', async (command, _name, signal, victim) => {
  await expectEnd(command, { busyWith: busy[command], victim, signal })
})
