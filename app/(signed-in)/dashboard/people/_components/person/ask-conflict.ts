import 'server-only'
import {
  type EditableField,
  type EditableFields,
  editableFields,
} from '@/lib/people/editable-fields'
import type { PersonConflict } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getTexts } from '@/lib/texts/server'
import type { EditState } from './edit-state'

type Edit = { typed: EditableFields; changed: readonly EditableField[] }

/** The question which change to keep, field by field. What the user didn't change follows what is saved by now. */
export async function askConflict(
  { fields, current, updatedBy, updatedAt }: PersonConflict,
  { typed, changed }: Edit,
): Promise<Extract<EditState, { kind: 'conflict' }>> {
  const t = await getTexts('people')
  const format = await getFormat()
  const word = (field: EditableField, value: string) =>
    field === 'plan' || field === 'role' ? peopleWord(t, field, value) : value
  const { name, company, city, plan, role } = current
  const saved = { name, company, city, plan, role }
  return {
    kind: 'conflict',
    typed: { ...saved, ...Object.fromEntries(changed.map((field) => [field, typed[field]])) },
    version: current.version,
    current: saved,
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
