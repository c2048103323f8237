import type { FormState } from '@/lib/sendora'

/** What a form of an audience answers when it saved nothing, with what was typed. */
export type AudienceState = {
  kind: 'unsaved'
  typed: { name: string; key: string }
  /** Name of the field → sentence. */
  fields: Readonly<Record<string, string>>
  problem: FormState
  /** What someone else saved in the meantime. Sent back as `confirmed`, it's replaced. */
  version?: number
}
