import { CommandError } from '../../scripts/lib/command.mjs'
import { fromRoot, run } from '../../scripts/lib/processes.mjs'
import { bundleOne } from '../gate/bundle.mjs'
import { figure } from '../lib/table.mjs'

/** Runs the sweep in a process of its own, so that its heap is the gate's alone. */
export async function measureGrowth(mostSessions) {
  const bundle = await bundleOne(fromRoot('bench', 'growth', 'driver.mjs'), 'growth')
  const args = ['--expose-gc', fromRoot('bench', 'growth', 'main.mjs'), bundle, `${mostSessions}`]
  const { ok, output } = await run(process.execPath, args)
  if (!ok) throw new CommandError('The sweep failed.', { output })
  return JSON.parse(output.trimEnd().split('\n').at(-1))
}

export const growthHead = ['what grows', 'to', 'µs a request', '× Next alone', 'heap after GC, MB']

export function growthRow({ what, size, us, timesFloor, heapMb }) {
  const shown = (value) => (value === undefined ? '' : figure(value))
  return [what, size.toLocaleString('en-US'), figure(us), shown(timesFloor), shown(heapMb)]
}
