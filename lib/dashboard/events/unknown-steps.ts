import { z } from 'zod'

const schema = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), code: z.string() })),
})

/** Which steps of a funnel the service has never seen, from the details of its refusal. */
export function unknownSteps(details: Readonly<Record<string, unknown>>): number[] {
  const parsed = schema.safeParse(details)
  if (!parsed.success) return []
  return parsed.data.issues.flatMap(({ path: [name, index], code }) =>
    name === 'steps' && code === 'unknown_type' && typeof index === 'number' ? [index] : [],
  )
}
