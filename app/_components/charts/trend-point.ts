/** One day of a trend, and the same day of the period before it. */
export type TrendPoint = { date: string; value: number; previous: number | null }
