import 'server-only'
import { type EditableFields, editableFields } from '@/lib/people/editable-fields'
import { conflictSchema, personSchema } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getTexts } from '@/lib/texts/server'
import type { EditState } from './edit-state'

/** The question after a 409 `VERSION_CONFLICT`; null if its details say too little to ask it. */
export async function readConflict(
  details: unknown,
  typed: EditableFields,
): Promise<Extract<EditState, { kind: 'conflict' }> | null> {
  const parsed = conflictSchema.extend({ current: personSchema }).safeParse(details)
  if (!parsed.success) return null
  const { fields, current, updatedBy, updatedAt } = parsed.data
  const t = await getTexts('people')
  const format = await getFormat()
  const word = (field: (typeof editableFields)[number], value: string) =>
    field === 'plan' || field === 'role' ? peopleWord(t, field, value) : value
  return {
    kind: 'conflict',
    typed,
    version: current.version,
    current: Object.fromEntries(editableFields.map((field) => [field, current[field]])),
    by:
      updatedBy &&
      t('edit.conflictBy', {
        name: updatedBy.name,
        ago: format.relativeTime(new Date(updatedAt)),
      }),
    fields: editableFields
      .filter((field) => fields.includes(field))
      .map((field) => ({
        field,
        label: t(`edit.${field}`),
        theirs: {
          value: current[field],
          label: t('edit.theirs', { value: word(field, current[field]) }),
        },
        yours: {
          value: typed[field],
          label: t('edit.yours', { value: word(field, typed[field]) }),
        },
      })),
  }
}
