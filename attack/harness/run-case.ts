import type { AttackCase } from './attack-case'
import type { AttackContext } from './attack-context'
import { nameOf } from './attack-request'

export type ApplicableCase = Exclude<AttackCase, { doesNotApply: string }>

/** Runs one case. Every request of a table is sent, also after one has failed, and the failure names all of them. */
export async function runCase(attackCase: ApplicableCase, attack: AttackContext): Promise<void> {
  if ('run' in attackCase) return attackCase.run(attack)
  const { send, expect } = attackCase
  const requests = typeof send === 'function' ? await send(attack) : send
  const reasons: string[] = []
  for (const request of requests) {
    try {
      await expect(await attack.send(request), attack)
    } catch (error) {
      reasons.push(`${nameOf(request)}: ${messageOf(error)}`)
    }
  }
  if (reasons.length > 0) throw new Error(reasons.join('\n'))
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n').slice(0, 6).join(' ').slice(0, 600)
}
