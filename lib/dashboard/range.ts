export const ranges = ['7d', '30d', '90d'] as const
export type Range = (typeof ranges)[number]

export const rangeWords: Record<Range, string> = {
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
}

/** Turns any query value into a known range. */
export function readRange(input: unknown): Range {
  return ranges.find((range) => range === input) ?? '30d'
}
