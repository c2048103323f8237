import { formatChange, formatCount, formatDay } from './format'

type Point = { date: string; value: number }
type Facts = { points: readonly Point[]; change: number | null; period: string; unit: string }

/** What a chart shows, in one sentence: direction, period and the best day. */
export function trendSentence({ points, change, period, unit }: Facts): string {
  const best = points.reduce<Point | undefined>(
    (found, point) => (found && found.value >= point.value ? found : point),
    undefined,
  )
  if (!best) return `No ${unit} in the last ${period}.`
  const direction =
    change === null ? 'are new' : `${verb(change)} the ${period} before (${formatChange(change)})`
  return `${capital(unit)} ${direction}; the best day was ${formatDay(best.date)} with ${formatCount(best.value)}.`
}

function verb(change: number): string {
  if (Math.abs(change) < 0.005) return 'are level with'
  return change > 0 ? 'are above' : 'are below'
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
