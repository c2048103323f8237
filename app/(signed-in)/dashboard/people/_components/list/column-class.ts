import type { Column } from '@/lib/people/people-query'

/** From which width of the list on a column is there. Below, a row has two lines. */
export const columnClass = (column: Column): string =>
  column === 'status' || column === 'lastSeenAt' ? '@max-xl:hidden' : '@max-3xl:hidden'

/** Columns whose values stand on the right, one below the other. */
export const figures: readonly string[] = [
  'sessions30d',
  'monthlyRevenueCents',
  'createdAt',
  'lastSeenAt',
] satisfies Column[]
