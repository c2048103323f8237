import type { getFormat } from '../texts/server'
import { type Day, utcOf } from './calendar'

type Format = Awaited<ReturnType<typeof getFormat>>

/** How figures and days are written in the language of the request. */
export function say(format: Format) {
  const ofDay = { timeZone: 'UTC' } as const
  return {
    count: (value: number) => format.number(value),
    compact: (value: number) =>
      format.number(value, { notation: 'compact', maximumFractionDigits: 1 }),
    share: (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 1 }),
    /** `Nov 17` */
    day: (day: Day) => format.dateTime(utcOf(day), { ...ofDay, month: 'short', day: 'numeric' }),
    /** `Mon, Nov 17, 2026` */
    longDay: (day: Day) =>
      format.dateTime(utcOf(day), {
        ...ofDay,
        weekday: 'short',
        month: 'short',
        day: 'numeric',
        year: 'numeric',
      }),
    /** `Oct 29 – Nov 27`, with years if it isn't all in this one. */
    range: (from: Day, to: Day, thisYear = new Date().getUTCFullYear()) => {
      const isThisYear = [from, to].every((day) => day.startsWith(`${thisYear}-`))
      return format.dateTimeRange(utcOf(from), utcOf(to), {
        ...ofDay,
        month: 'short',
        day: 'numeric',
        ...(isThisYear ? {} : { year: 'numeric' }),
      })
    },
    /** `Nov 29, 2026, 11:59:30 PM`, in the time zone of the request; null for what is no date. */
    moment: (iso: string) => dated(iso, { dateStyle: 'medium', timeStyle: 'medium' }),
    /** `2.5 days`, in the unit that fits. */
    duration: (seconds: number) => {
      const [unit, size] =
        seconds >= 2 * 86_400
          ? ['day', 86_400]
          : seconds >= 7_200
            ? ['hour', 3_600]
            : ['minute', 60]
      return format.number(seconds / Number(size), {
        style: 'unit',
        unit: `${unit}`,
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      })
    },
    /** `Nov 29, 11:59:30 PM` */
    shortMoment: (iso: string) =>
      dated(iso, {
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        second: '2-digit',
      }),
    /** `11:59:30 PM` */
    time: (iso: string) => dated(iso, { timeStyle: 'medium' }),
  }

  function dated(iso: string, style: Style): string | null {
    const date = new Date(iso)
    return Number.isNaN(date.getTime()) ? null : format.dateTime(date, style)
  }
}

type Style =
  | { dateStyle?: 'medium'; timeStyle: 'medium' }
  | { month: 'short'; day: 'numeric'; hour: 'numeric'; minute: '2-digit'; second: '2-digit' }

export type Say = ReturnType<typeof say>
