const DAY_MS = 86_400_000

/** A day of the calendar in a time zone, and how much of it has passed, from 0 to 1. */
export type ZonedDay = { date: string; number: number; elapsed: number }

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The day that `nowMs` belongs to. Days are numbered from 1 January 1970, wherever they are. */
export function zonedDay(nowMs: number, timeZone: string): ZonedDay {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = Object.fromEntries(
    format.formatToParts(nowMs).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const number = Date.UTC(year, month - 1, day) / DAY_MS
  return { date: dateOfDay(number), number, elapsed: (hour * 3600 + minute * 60 + second) / 86_400 }
}

export function dateOfDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** The number of a `2026-11-22`. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}
