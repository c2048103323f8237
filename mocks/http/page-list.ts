import { z } from 'zod'

/** The members of a query that ask for a page of a list. */
export const pageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
}

type Asked = { page: number; pageSize: number }

/** A page of a list. One beyond the last is empty. */
export function pageOf<T>(all: readonly T[], { page, pageSize }: Asked) {
  const items = all.slice((page - 1) * pageSize, page * pageSize)
  return { items, total: all.length, page, pageSize }
}

/** How many have each value, the most frequent first. */
export function facetOf<T>(all: readonly T[], read: (item: T) => string) {
  const counts = new Map<string, number>()
  for (const item of all) counts.set(read(item), (counts.get(read(item)) ?? 0) + 1)
  return [...counts]
    .sort(([left, some], [right, more]) => more - some || (left < right ? -1 : 1))
    .map(([value, count]) => ({ value, count }))
}
