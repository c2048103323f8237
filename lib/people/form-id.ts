import { z } from 'zod'

/**
 * An id from a form, before it becomes part of a path at the service. `.` and `..` would be other paths (RFC 3986, section
 * 5.2.4), and half of a surrogate pair can't be encoded.
 */
export const formIdSchema = z
  .string()
  .max(100)
  .regex(/^(?!\.{1,2}$)[^\p{C}]+$/u)

/** Which record a form changes, and the version that its user saw. */
export const versionedFormSchema = z.object({
  id: formIdSchema,
  version: z.coerce.number().int().min(1),
})
