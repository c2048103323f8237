type Figure = { date: string; value: number }

/** The day with the highest figure, the first of several; null without days, or if nothing happened. */
export function bestDay(days: readonly Figure[]): Figure | null {
  const best = days.reduce<Figure | null>(
    (found, day) => (found && found.value >= day.value ? found : day),
    null,
  )
  return best && best.value > 0 ? best : null
}

/** Which way a change goes. What rounds to nothing is level. */
export function directionOf(change: number): 'up' | 'down' | 'level' {
  if (Math.abs(change) < 0.0005) return 'level'
  return change > 0 ? 'up' : 'down'
}
