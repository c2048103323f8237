import { stopAll, stopOnSignals, wasAskedToStop } from './processes.mjs'

/** A failure that the person at the keyboard can act on: shown as one line, without a stack. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {{ output?: string, cause?: unknown }} [details] `output` is what the failed program printed
   */
  constructor(message, { output = '', cause } = {}) {
    super(message, { cause })
    this.name = 'CommandError'
    this.code = 'COMMAND_FAILED'
    this.output = output
  }
}

/**
 * Runs a command: stops its children however it ends, and turns an expected failure into one line
 * (after the output of the program that failed) instead of a stack.
 *
 * @param {() => Promise<number>} main answers the exit code
 * @param {{ signalExitCode?: number }} [options] exit code after Ctrl-C
 */
export async function command(main, { signalExitCode = 130 } = {}) {
  stopOnSignals(signalExitCode)
  let exitCode = 1
  try {
    exitCode = await main()
  } catch (error) {
    // The exit that belongs to the signal follows.
    if (wasAskedToStop()) return
    reportFailure(error)
    await stopAll()
    // What it was still at must not keep it.
    process.exit(exitCode)
  }
  await stopAll()
  process.exitCode = exitCode
}

/** Prints what a failed program said, then what failed. */
export function reportFailure(error) {
  if (!(error instanceof CommandError)) {
    console.error(error)
    return
  }
  const output = error.output.trim()
  if (output !== '') console.error(`\n${output}\n`)
  console.error(error.message)
}

/** `21.3 s`, as the commands print it. */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/**
 * Runs one step of a command and prints its name when it starts and its time when it ends.
 * With `live`, the step prints lines of its own, so the time gets a line of its own as well.
 */
export async function step(label, work, { live = false } = {}) {
  const startedAtMs = performance.now()
  process.stdout.write(live ? `· ${label} …\n` : `· ${label} … `)
  const time = () => formatSeconds(performance.now() - startedAtMs)
  try {
    const result = await work()
    const note = typeof result?.note === 'string' ? `${result.note}, ` : ''
    console.log(live ? `· ${label}: ${note}${time()}` : `${note}${time()}`)
    return result
  } catch (error) {
    const end = `${wasAskedToStop() ? 'stopped' : 'failed'} after ${time()}`
    console.log(live ? `· ${label}: ${end}` : end)
    throw error
  }
}
