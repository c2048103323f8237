import { isMainThread } from 'node:worker_threads'
import { whenParentIsGone } from './when-starter-is-gone.mjs'

const patienceMs = 1000

// Preloaded into the programs that a command starts. A command that is killed outright cannot stop them; they notice
// instead, and take along what they started themselves.
// Its number comes along, since it may be dead before this line. What a program forks gets the same line, but leads no
// group, and has the program for a parent.
if (isMainThread) {
  const startedBy = Number(new URL(import.meta.url).searchParams.get('parent'))
  whenParentIsGone(endGroup, signalOwnGroup(0) ? startedBy : process.ppid)
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
