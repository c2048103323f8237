import { CommandError } from './command-error.mjs'
import { stopAll, stopOnSignals, wasAskedToStop } from './processes.mjs'

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
