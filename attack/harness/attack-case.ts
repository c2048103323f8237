import type { Answer } from './answer'
import type { AttackContext } from './attack-context'
import type { AttackRequest } from './attack-request'

/** Throws when the answer isn't the one that the case demands. */
export type Expectation = (answer: Answer, attack: AttackContext) => void | Promise<void>

/** One row of the catalog. */
export type AttackCase = {
  /** Number in the catalog, or a word for a case of our own. */
  id: string
  surface: string
  /** What is sent, in the words of the catalog. */
  input: string
} & (
  | {
      send:
        | readonly AttackRequest[]
        | ((attack: AttackContext) => Promise<readonly AttackRequest[]>)
      expect: Expectation
    }
  | { run: (attack: AttackContext) => Promise<void> }
  /** Why this app has nothing that the case could attack. It isn't run. */
  | { doesNotApply: string }
)

/** Cases that share servers and a letter: `npm run attack -- --grep @P` runs the group `P`. */
export type AttackGroup = { name: string; title: string; rows: readonly AttackCase[] }
