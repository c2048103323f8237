import { z } from 'zod'
import { isResultKind } from './search-results'

const item = z.object({ id: z.string(), title: z.string(), hint: z.string() })

/** Unknown kinds are dropped. */
export const searchSchema = z.object({
  groups: z
    .array(z.object({ kind: z.string(), items: z.array(item) }))
    .transform((groups) =>
      groups.flatMap(({ kind, items }) => (isResultKind(kind) ? [{ kind, items }] : [])),
    ),
})
