import type { AttackCase } from '../harness/attack-case'
import { attackGroup } from '../harness/attack-group'
import { compareCost } from '../harness/compare-cost'
import { expensiveCases } from './expensive-cases'

const toCase = ({ name, input, of }: ReturnType<typeof expensiveCases>[number]): AttackCase => ({
  id: `cost-${name}`,
  surface: 'expensive input',
  input,
  run: async (attack) => {
    const figures = await compareCost(attack, of(attack))
    process.stdout.write(`${name.padEnd(16)} ${figures}\n`)
  },
})

attackGroup({
  name: 'cost',
  title: 'what expensive input costs, beside ordinary input',
  rows: expensiveCases().map(toCase),
})
