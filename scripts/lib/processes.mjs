import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { whenStarterIsGone } from './end-with-starter.mjs'

/** The repository's folder. Commands run from there, wherever they were started. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Path of a file of the repository. */
export function fromRoot(...segments) {
  return join(root, ...segments)
}

const stopWithinMs = 4000
const keptOutputChars = 200_000
const hasGroups = process.platform !== 'win32'
const supervise = fromRoot('scripts', 'lib', 'end-with-starter.mjs')
const endWithParent = pathToFileURL(supervise)
endWithParent.searchParams.set('parent', process.pid)
const packageOf = { biome: '@biomejs/biome', tsc: 'typescript' }
const running = new Set()
let isStopping = false

/** Path of a tool that npm installed: the script for `node`. What lies in `.bin` is for the shell on Windows. */
export function tool(name) {
  const folder = fromRoot('node_modules', packageOf[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/**
 * Starts a program in a process group of its own, so that one signal reaches all that it started
 * and Ctrl-C reaches only this command, which then stops its children in order.
 * It ends, with its group, when this process is killed outright; when it ends itself, so does the rest of its group.
 * `live` shows the output; otherwise it is kept in `output` and handed to `onOutput`.
 */
export function start(command, args, { env = process.env, live = false, cwd = root } = {}) {
  if (isStopping) throw new Error(`${command} is not started: this command is ending.`)
  const program = command === process.execPath ? args : [supervise, command, ...args]
  const child = spawn(process.execPath, ['--import', endWithParent.href, ...program], {
    cwd,
    env,
    detached: hasGroups,
    stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  /** @type {{ child: typeof child, output: string, onOutput: ((chunk: string) => void) | null, exited: Promise<{ code: number | null, signal: string | null }> }} */
  const started = {
    child,
    output: '',
    onOutput: null,
    exited: Promise.resolve({ code: null, signal: null }),
  }
  const keep = (chunk) => {
    started.output = (started.output + chunk).slice(-keptOutputChars)
    started.onOutput?.(chunk)
  }
  child.stdout?.setEncoding('utf8').on('data', keep)
  child.stderr?.setEncoding('utf8').on('data', keep)

  running.add(started)
  started.exited = new Promise((resolve) => {
    child.once('error', (error) => {
      keep(`${error.message}\n`)
      resolve({ code: 127, signal: null })
    })
    child.once('exit', () => signalGroup(child, 'SIGKILL'))
    child.once('close', (code, signal) => resolve({ code, signal }))
  }).finally(() => running.delete(started))
  return started
}

/**
 * Runs a program to its end, or to the end of its time. Never throws: the caller judges `ok`. Once a signal has asked
 * for the end it never returns, so that nothing follows.
 */
export async function run(command, args, { timeoutMs, ...options } = {}) {
  const started = start(command, args, options)
  let isOverdue = false
  const stop = () => {
    isOverdue = true
    signalGroup(started.child, 'SIGKILL')
  }
  const timer = timeoutMs && setTimeout(stop, timeoutMs)
  const { code, signal } = await started.exited
  clearTimeout(timer)
  if (isStopping) await new Promise(() => {})
  return { ok: code === 0, code, signal, isOverdue, output: started.output }
}

/** Stops one program, for commands that go on without it. */
export async function stopOne({ child, exited }) {
  signalGroup(child, 'SIGTERM')
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), stopWithinMs)
  await exited
  clearTimeout(insist)
}

/** Stops everything that was started here: asks first, insists after a few seconds. */
export async function stopAll() {
  const processes = [...running]
  for (const { child } of processes) signalGroup(child, 'SIGTERM')
  const insist = setTimeout(() => {
    for (const { child } of processes) signalGroup(child, 'SIGKILL')
  }, stopWithinMs)
  await Promise.all(processes.map(({ exited }) => exited))
  clearTimeout(insist)
}

/** True once a signal has asked for the end: what fails from then on is no failure. */
export function wasAskedToStop() {
  return isStopping
}

/** Ctrl-C, a closed terminal, a supervisor's SIGTERM and the end of npm all end the command the same way. */
export function stopOnSignals(exitCode) {
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await stopAll()
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  whenStarterIsGone(stop)
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(hasGroups ? -child.pid : child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
