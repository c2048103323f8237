import { CommandError } from './command-error.mjs'

/**
 * Does something that needs servers, and no longer than all of them run.
 *
 * @template T
 * @param {Record<string, { exited: Promise<{ code: number | null, signal: string | null }> }>} servers by the name that
 *   a message calls them
 * @param {() => Promise<T>} work
 * @throws CommandError with the name of the server that stopped
 */
export function whileRunning(servers, work) {
  const stopped = Object.entries(servers).map(async ([name, { exited }]) => {
    const { code, signal } = await exited
    throw new CommandError(`${name} stopped (${signal ?? `exit code ${code}`}).`)
  })
  return Promise.race([work(), ...stopped])
}
