import { expensiveCases } from '../cost/expensive-cases'
import type { AttackCase } from '../harness/attack-case'
import { attackGroup } from '../harness/attack-group'

const toCase = ({ name, input, of }: ReturnType<typeof expensiveCases>[number]): AttackCase => ({
  id: `E-${name}`,
  surface: 'expensive input',
  input,
  run: async (attack) => {
    const { hostile, expect, options } = of(attack)
    for (let count = 0; count < 20; count += 1) {
      await expect(await attack.send(hostile, options), attack)
    }
  },
})

/** What costs an attacker little to send, twenty times each. What it costs the server is measured in the project `cost`. */
attackGroup({
  name: 'expensive',
  title: 'expensive input that is refused in time',
  rows: expensiveCases().map(toCase),
})
