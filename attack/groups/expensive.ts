import { compareWork, type Figures, judgeWork, rounds } from '../harness/compare-work'
import type { Group, Row } from '../harness/row'
import { expensiveCases } from './expensive/expensive-cases'

const toRow = ({ name, input, ...comparison }: ReturnType<typeof expensiveCases>[number]): Row => ({
  id: `E-${name}`,
  surface: 'expensive input',
  input,
  run: async (world) => {
    const figures = await compareWork(world, comparison.of(world))
    world.figures.push(asLine(name, figures))
    judgeWork(figures)
  },
})

function asLine(name: string, { medianMs, controlMs, workMs }: Figures): string {
  const ratio = (medianMs / controlMs).toFixed(1)
  const work = workMs === null ? '' : `, ${workMs.toFixed(1)} ms of the server's work each`
  return `${name.padEnd(16)} ${rounds} times: median ${medianMs} ms, control ${controlMs} ms, ratio ${ratio}${work}`
}

/** What costs an attacker little to send: many of each, in turns with an ordinary request of the same kind. */
export const expensiveGroup: Group = {
  name: 'expensive',
  title: 'input that is refused in under 50 ms',
  rows: expensiveCases().map(toRow),
}
