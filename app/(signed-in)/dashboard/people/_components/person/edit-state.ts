import type { EditableField, EditableFields } from '@/lib/people/editable-fields'
import type { FormState } from '@/lib/sendora'

/** What an edit that wasn't saved answers, with everything that was typed. */
export type EditState =
  | {
      kind: 'unsaved'
      typed: EditableFields
      /** Name of the field → sentence. */
      fields: Readonly<Record<string, string>>
      problem: FormState | null
    }
  | {
      kind: 'conflict'
      typed: EditableFields
      /** The version that the choice is about. */
      version: number
      /** What is saved by now. */
      current: Readonly<Record<string, string>>
      /** Who changed it, and when. */
      by: string | null
      fields: readonly ConflictField[]
    }
  /** A role that is asked about before it's given. Nothing is saved yet. */
  | {
      kind: 'confirm'
      typed: EditableFields
      version: number
      current: Readonly<Record<string, string>>
      /** Send it back as the field `confirmed`. */
      role: string
      question: string
      text: string
    }

type ConflictField = {
  field: EditableField
  label: string
  theirs: { value: string; label: string }
  yours: { value: string; label: string }
}
