/** What can be edited of a person, in the order of the form. */
export const editableFields = ['name', 'company', 'city', 'plan', 'role'] as const
export type EditableField = (typeof editableFields)[number]
export type EditableFields = Record<EditableField, string>

/** The fields of a form, cut at a length that the service refuses anyway. */
export function pickEditable(form: FormData): Partial<EditableFields> {
  return Object.fromEntries(
    editableFields.flatMap((field) => {
      const value = form.get(field)
      return typeof value === 'string' ? [[field, value.slice(0, 200)]] : []
    }),
  )
}
