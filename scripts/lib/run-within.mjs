import { CommandError } from './command-error.mjs'
import { run, tool } from './processes.mjs'

/**
 * Runs one of npm's tools. One that hangs is stopped and named, so that the steps after it still
 * run and the command ends.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ limitMinutes: number, lastSeen?: () => string } & object} options `lastSeen` tells what it was at
 * @throws CommandError when its time is over
 */
export async function runWithin(name, args, { limitMinutes, lastSeen, ...options }) {
  const timeoutMs = limitMinutes * 60_000
  const result = await run(process.execPath, [tool(name), ...args], { ...options, timeoutMs })
  if (!result.isOverdue) return result
  const where = lastSeen ? ` It was at ${lastSeen()}.` : ''
  throw new CommandError(`${name} did not end within ${limitMinutes} minutes.${where}`, {
    output: result.output,
  })
}
