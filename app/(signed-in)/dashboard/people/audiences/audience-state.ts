import type { FormState } from '@/lib/sendora'

/** What a form of an audience answers when it saved nothing, with what was typed. */
export type AudienceState = {
  kind: 'unsaved'
  typed: { name: string; key: string }
  /** Name of the field → sentence. */
  fields: Readonly<Record<string, string>>
  problem: FormState
  /** The version to save next, after someone else's change. */
  version?: number
}
