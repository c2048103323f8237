import { formatCount, formatDay, formatShare } from '../format'

type Point = { date: string; value: number }
type Facts = { points: readonly Point[]; change: number | null; period: string; unit: string }

/** What a chart shows, in words: direction, previous period, and best day. */
export function trendSentence({ points, change, period, unit }: Facts): string {
  const best = points.reduce<Point | undefined>(
    (found, point) => (found && found.value >= point.value ? found : point),
    undefined,
  )
  if (!best) return `No ${unit} in the last ${period}.`
  const direction =
    change === null ? 'are new' : `are ${directionOf(change)} the previous ${period}`
  return `${capital(unit)} ${direction}. Best day: ${formatDay(best.date)} (${formatCount(best.value)}).`
}

function directionOf(change: number): string {
  if (Math.abs(change) < 0.005) return 'level with'
  return `${change > 0 ? 'up' : 'down'} ${formatShare(Math.abs(change))} from`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
