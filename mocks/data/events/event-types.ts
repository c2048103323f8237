import type { TrackedEvent } from '../../state/tracked-events'
import { eventShares } from '../analytics/breakdowns'
import { lastDays } from '../analytics/daily-figures'

const DAYS = 7

type Facts = { seed: number; nowMs: number; tracked: readonly TrackedEvent[] }

/** Every type that was ever seen, with how often in the last seven days; the most frequent first. */
export function eventTypes({ seed, nowMs, tracked }: Facts) {
  const events = lastDays(seed, nowMs, DAYS).reduce((sum, day) => sum + day.events, 0)
  const counts = new Map<string, number>(
    eventShares(events).map(({ type, count }) => [type, count]),
  )
  for (const { eventType } of tracked) counts.set(eventType, (counts.get(eventType) ?? 0) + 1)
  return [...counts]
    .map(([type, count7d]) => ({ type, count7d }))
    .sort((left, right) => right.count7d - left.count7d || (left.type < right.type ? -1 : 1))
}
