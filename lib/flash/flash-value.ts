import { z } from 'zod'
import type { Flash, PendingFlash } from './flash-cookie'

/** Browsers drop cookies of more than 4,096 bytes. */
const longestText = 300
const longestField = 200
const mostFields = 8

/** Next reads others, such as `$ACTION_ID_…`, as the action that a form without scripts calls. */
const fieldName = /^[a-z]\w{0,49}$/i

const undoSchema = z.object({
  action: z.string().max(50),
  fields: z
    .record(z.string().regex(fieldName), z.string().max(longestField))
    .refine((fields) => Object.keys(fields).length <= mostFields),
})

const flashSchema: z.ZodType<PendingFlash> = z.object({
  id: z.string().min(1).max(50),
  tone: z.enum(['done', 'problem']),
  text: z.string().min(1).max(longestText),
  undo: undoSchema.optional(),
})

/** The cookie's value. A text that is too long is cut. */
export function writeFlashValue({ text, ...flash }: Flash, id: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  return JSON.stringify({ ...flash, text: cut, id })
}

/** Reads a cookie's value. Anyone can set a cookie: what isn't a notice is `null`. */
export function readFlashValue(value: string | undefined): PendingFlash | null {
  try {
    return flashSchema.safeParse(JSON.parse(value ?? 'null')).data ?? null
  } catch {
    return null
  }
}
