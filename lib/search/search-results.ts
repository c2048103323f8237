import { z } from 'zod'

const item = z.object({ id: z.string(), title: z.string(), hint: z.string() })

/** Unknown kinds are dropped: there's no page that could show them. */
export const searchSchema = z.object({
  groups: z
    .array(z.object({ kind: z.string(), items: z.array(item) }))
    .transform((groups) =>
      groups.flatMap(({ kind, items }) => (isKind(kind) ? [{ kind, items }] : [])),
    ),
})

const kinds = ['people', 'events'] as const
export type ResultKind = (typeof kinds)[number]
export type ResultGroup = { kind: ResultKind; items: z.infer<typeof item>[] }

function isKind(kind: string): kind is ResultKind {
  return kinds.some((known) => known === kind)
}

/** Where a result leads: to the person, or to the events of this type. */
export function resultHref(kind: ResultKind, id: string): string {
  return kind === 'people'
    ? `/dashboard/people/${encodeURIComponent(id)}`
    : `/dashboard/events/explore?${new URLSearchParams({ type: id })}`
}
