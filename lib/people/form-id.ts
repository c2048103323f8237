import { z } from 'zod'
import { isServiceId } from '../sendora'

/** An id from a form, before it becomes part of a path at the service. */
export const formIdSchema = z.string().max(100).refine(isServiceId)

/** Which record a form changes, and the version that its user saw. */
export const versionedFormSchema = z.object({
  id: formIdSchema,
  version: z.coerce.number().int().min(1),
})
