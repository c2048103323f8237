'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminOnly } from '@/lib/claims'
import { formText } from '@/lib/form-text'
import { needsConfirmedRole } from '@/lib/people/confirmed-role'
import { editableFields, pickEditable } from '@/lib/people/editable-fields'
import { versionedFormSchema } from '@/lib/people/form-id'
import { plans, roles } from '@/lib/people/people-query'
import { personConflictSchema, personSchema } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { type FormState, idle } from '@/lib/sendora'
import { failureState, withSessionForm } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { askConflict } from './ask-conflict'
import type { EditState } from './edit-state'

/**
 * Saves what was changed of a person. Only those fields are sent, so that others' changes to the rest stay. Asks before it
 * gives someone a powerful role. While it's undecided which of two changes to keep, it only reads, and asks again.
 */
export const editPersonAction = withSessionForm<EditState>(
  async ({ callService }, form): Promise<FormState | EditState> => {
    const parsed = versionedFormSchema.safeParse({
      id: form.get('id'),
      version: form.get('decided') ?? form.get('version'),
    })
    if (!parsed.success) return idle
    const { id, version } = parsed.data
    const path = `/people/${encodeURIComponent(id)}`
    const t = await getTexts('people')
    const undecided = editableFields.filter(
      (field) => form.has(`yours.${field}`) && !form.has(field),
    )
    const typed = {
      ...{ name: '', company: '', city: '', plan: '', role: '' },
      ...Object.fromEntries(
        undecided.map((field) => [field, formText(form, `yours.${field}`, 200)]),
      ),
      ...pickEditable(form),
    }

    const text = (message: string) => z.string().trim().min(1, message).max(80, message)
    const checked = z
      .object({
        name: text(t('edit.nameError')),
        company: text(t('edit.companyError')),
        city: text(t('edit.cityError')),
        plan: z.enum(plans, t('edit.choiceError')),
        role: z.enum(roles, t('edit.choiceError')),
      })
      .safeParse(typed)
    if (!checked.success) {
      const issues = checked.error.issues.map(({ path, message }) => [String(path[0]), message])
      const fields = Object.fromEntries(issues)
      return { kind: 'unsaved', typed, fields, problem: { kind: 'invalid', fields, email: '' } }
    }

    const changed = editableFields.filter(
      (field) => checked.data[field] !== form.get(`was.${field}`),
    )
    if (undecided.length > 0) {
      const read = await callService(path, { parse: personSchema.parse })
      if (read.kind !== 'ok') {
        return { kind: 'unsaved', typed, fields: {}, problem: failureState(read) }
      }
      const current = read.data
      const fields = changed.filter(
        (field) => undecided.includes(field) || current[field] !== form.get(`was.${field}`),
      )
      return askConflict({ ...current, fields, current }, { typed, changed })
    }
    if (needsConfirmedRole(form)) {
      const { name, company, role } = checked.data
      const word = peopleWord(t, 'role', role)
      return {
        kind: 'confirm',
        typed,
        version,
        current: Object.fromEntries(
          editableFields.map((field) => [field, formText(form, `was.${field}`, 200)]),
        ),
        role,
        question: t('edit.confirmRole', { name, company, role: word }),
        text: t(role === 'owner' ? 'edit.confirmOwner' : 'edit.confirmAdmin'),
      }
    }
    const result = await callService(path, {
      method: 'PATCH',
      body: {
        version,
        ...Object.fromEntries(changed.map((field) => [field, checked.data[field]])),
      },
      parse: personSchema.parse,
    })
    if (result.kind === 'ok') {
      refresh()
      return { kind: 'done', email: '' }
    }
    if (result.kind === 'refused' && result.code === 'VERSION_CONFLICT') {
      const conflict = personConflictSchema.safeParse(result.details)
      if (conflict.success) return askConflict(conflict.data, { typed, changed })
    }
    return { kind: 'unsaved', typed, fields: {}, problem: failureState(result) }
  },
  adminOnly,
)
