const dayMs = 86_400_000

/** `2026-11-29`: a day of the calendar, without a time zone. */
export type Day = string

/** True for a day that exists, of the years 1000 to 2999, so that every day around it is one too: `2026-02-30` doesn't. */
export function isDay(text: string): text is Day {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** The start of a day in UTC, for `Intl` with the zone `UTC`, and for counting days. */
export const utcOf = (day: Day) => new Date(`${day}T00:00:00Z`)

export function addDays(day: Day, count: number): Day {
  return new Date(utcOf(day).getTime() + count * dayMs).toISOString().slice(0, 10)
}

/** From one day to another, both counted. */
export function countDays(from: Day, to: Day): number {
  return (utcOf(to).getTime() - utcOf(from).getTime()) / dayMs + 1
}

/** The day that it is somewhere, now. */
export function dayIn(timeZone: string, at: Date): Day {
  const { year, month, day } = partsIn(timeZone, at)
  return `${year}-${month}-${day}`
}

/** The first moment of a day somewhere: midnight, or what follows where the clocks skip it. */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = utcOf(day).getTime()
  // Before and after a change of the clocks, midnight is at two moments, and one of them may be on the day before.
  const [before = midnight, after = midnight] = [midnight - dayMs, midnight + dayMs].map(
    (near) => midnight - offsetMs(timeZone, new Date(near)),
  )
  const onTheDay = [before, after].filter((at) => dayIn(timeZone, new Date(at)) === day)
  // A zone that changes sides of the date line skips a whole day.
  return new Date(onTheDay.length > 0 ? Math.min(...onTheDay) : before)
}

function offsetMs(timeZone: string, at: Date): number {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, at)
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - at.getTime()
}

function partsIn(timeZone: string, at: Date) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = format.formatToParts(at).map(({ type, value }) => [type, value] as const)
  const { year = '', ...rest } = Object.fromEntries(parts)
  return {
    year: year.padStart(4, '0'),
    month: rest.month ?? '',
    day: rest.day ?? '',
    hour: rest.hour ?? '',
    minute: rest.minute ?? '',
    second: rest.second ?? '',
  }
}
