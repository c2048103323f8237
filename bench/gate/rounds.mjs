import { CommandError } from '../../scripts/lib/command.mjs'
import { fromRoot, run } from '../../scripts/lib/processes.mjs'

/** Runs one round in a process of its own: a new process has no cache that another round has warmed. */
export async function runRound(index, timeMs) {
  const args = ['--expose-gc', fromRoot('bench', 'gate', 'round.mjs'), index, timeMs].map(String)
  const { ok, output } = await run(process.execPath, args)
  if (!ok) throw new CommandError('A round of the benchmark failed.', { output })
  // Contestants may print; the result is the last line.
  return JSON.parse(output.trimEnd().split('\n').at(-1))
}
