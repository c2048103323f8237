import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const pollMs = 250
const patienceMs = 1000
// Longer than a busy machine keeps us from looking, shorter than it sleeps.
const pauseMs = 2000
const parent = process.ppid

// Preloaded into the programs that a command starts, with the command's number: a command that is killed outright
// cannot stop them. They notice instead, and take along what they started themselves.
const preloadedBy = new URL(import.meta.url).searchParams.get('parent')
// A program that isn't Node's gets this file as its supervisor.
const isSupervisor = preloadedBy === null && process.argv[1] === fileURLToPath(import.meta.url)

// The command may be dead before this line, so its number counts. What a program forks gets the same line, but leads no
// group, and has the program for a parent.
if (preloadedBy !== null && isMainThread) {
  whenParentIsGone(endGroup, signalOwnGroup(0) ? Number(preloadedBy) : process.ppid)
}
if (isSupervisor) supervise(process.argv.slice(2))

/** Calls back, once, when this process was handed to another parent, or, where that never happens, its parent is dead. */
function whenParentIsGone(onGone, expectedParent = parent) {
  poll(() => parent !== expectedParent || isParentGone(), onGone)
}

/**
 * Calls back, once, when npm or the shell between npm and this command is gone: neither passes every signal on, so that
 * `kill <pid of npm>` would leave this command behind.
 *
 * A command that npm did not start watches nothing. `node scripts/demo.mjs &` may outlive its shell, and so may
 * `nohup npm run demo &`, where npm stays.
 */
export function whenStarterIsGone(onGone, env = process.env) {
  if (!env.npm_lifecycle_event) return
  const above = readProcess(parent)
  const npm = npmAbove(above, env.npm_lifecycle_script)
  if (npm === null) {
    // Handed to process 1 before this line, unless that is npm, as in a container.
    const wasLate = parent === 1 && above !== null && !above.command.startsWith('npm')
    poll(() => wasLate || isParentGone(), onGone)
    return
  }
  const wasInterrupted = watchInterrupts()
  poll(() => isParentGone() || isNpmGone(npm) || wasInterrupted(), onGone)
}

function poll(isGone, onGone) {
  const timer = setInterval(() => {
    if (!isGone()) return
    clearInterval(timer)
    onGone()
  }, pollMs).unref()
}

// The second half is for Windows, where nothing is handed to another parent.
function isParentGone() {
  return process.ppid !== parent || !isAlive(parent)
}

// On Linux a dead process may stay on the list for as long as its own parent does not ask for it, but its children are
// handed on at once.
function isNpmGone(npm) {
  return process.platform === 'linux' ? readProcess(parent)?.parent !== npm : !isAlive(npm)
}

/**
 * npm's own process, if a shell is between it and us. Some shells put the command in their own place, and then our
 * parent is npm. What started npm is never watched.
 */
function npmAbove(above, script) {
  return script && above?.command.includes(script) ? above.parent : null
}

/**
 * Whether the shell was interrupted. Debian's `sh` keeps a SIGINT to itself until the command ends, so `kill -INT <pid of
 * npm>` would do nothing at all. It sleeps while it waits for us: only a signal wakes it, and that is counted. Where the
 * whole machine slept, or Ctrl-Z stopped us all, the count starts anew.
 */
function watchInterrupts() {
  if (process.platform !== 'linux') return () => false
  let before = null
  let readAtMs = 0
  process.on('SIGCONT', () => {
    before = null
  })
  const wasWoken = () => {
    const wakings = readWakings(parent)
    // On a busy machine it may be awake for a while: the next look tells.
    if (wakings === null) return false
    const wasAsleep = Date.now() - readAtMs > pauseMs
    readAtMs = Date.now()
    const isSame = before === null || wasAsleep || wakings === before
    before = wakings
    return !isSame
  }
  wasWoken()
  return wasWoken
}

/** How often a sleeping process has gone to sleep so far. `null` when it does not sleep. */
function readWakings(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const isSleeping = /^State:\s+S/m.test(status)
    const count = /^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1]
    return isSleeping && count !== undefined ? Number(count) : null
  } catch {
    return null
  }
}

/** A process's parent and command line. `null` when there is no such process, and on Windows. */
function readProcess(pid) {
  try {
    if (process.platform === 'win32') return null
    return process.platform === 'linux' ? readFromProc(pid) : askPs(pid)
  } catch {
    return null
  }
}

function readFromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // "12 (a name) S 11 …": the name may hold blanks and parentheses.
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  return { parent: Number(parent), command }
}

function askPs(pid) {
  const output = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' })
  const [, parent, command] = /^\s*(\d+)\s+(.*)$/m.exec(output)
  return { parent: Number(parent), command }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is one, of another user.
    return error.code !== 'ESRCH'
  }
}

function endGroup() {
  if (!signalOwnGroup(0)) process.exit(1)
  process.once('exit', () => signalOwnGroup('SIGKILL'))
  // Without a listener, the signal would end this process before the exit that sweeps the rest.
  process.on('SIGTERM', () => {})
  signalOwnGroup('SIGTERM')
  setTimeout(() => process.exit(1), patienceMs)
}

/** False where this process leads no group: it was started by one that does, or on Windows. */
function signalOwnGroup(signal) {
  try {
    return process.platform !== 'win32' && process.kill(-process.pid, signal)
  } catch {
    return false
  }
}

function supervise([command, ...args]) {
  const child = spawn(command, args, { stdio: 'inherit' })
  // Signals go to the whole group, and this process outlives the program, to tell how it ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  child.once('error', (error) => {
    console.error(error.message)
    process.exitCode = 127
  })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
