import { z } from 'zod'
import { isServiceId } from '../sendora'

/** An id from a form, before it becomes part of a path at the service. */
export const formIdSchema = z.string().max(100).refine(isServiceId)

export const versionedFormSchema = z.object({
  id: formIdSchema,
  version: z.coerce.number().int().min(1),
})

/** Which record a form changes, and the version that its user saw: a newer one if they agreed to replace that. */
export function readVersioned(form: FormData) {
  return versionedFormSchema.safeParse({
    id: form.get('id'),
    version: form.get('confirmed') ?? form.get('version'),
  })
}
