import { z } from 'zod'
import type { InputIssue } from '../../http/request/read-input'
import { dateOfDay, dayOfDate, isTimeZone, zonedDay } from '../zoned-day'
import type { Comparison } from './overview-of-days'

const MAX_DAYS = 400
const USUAL_DAYS = 28

const schema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  compare: z.enum(['previous', 'year', 'none']).default('previous'),
  tz: z.string().refine(isTimeZone, 'no IANA time zone').default('UTC'),
})

type DaysQuery = { from: string; to: string; compare: Comparison; tz: string }

type Read =
  | { kind: 'read'; query: DaysQuery }
  | { kind: 'invalid'; error: z.ZodError }
  | { kind: 'refused'; issue: InputIssue }

/** Days, a comparison and a zone: the last 28 days up to today unless told otherwise, at most 400, none to come. */
export function readDaysQuery(input: Readonly<Record<string, string>>, nowMs: number): Read {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', error: parsed.error }
  const { compare, tz } = parsed.data
  const { date: today } = zonedDay(nowMs, tz)
  const to = parsed.data.to ?? today
  const from = parsed.data.from ?? dateOfDay(dayOfDate(to) - USUAL_DAYS + 1)
  const refuse = (name: string, code: string, message: string): Read => ({
    kind: 'refused',
    issue: { path: [name], code, message },
  })
  if (from > to) return refuse('from', 'from_after_to', 'after `to`')
  if (to > today) return refuse('to', 'in_future', 'a day to come')
  if (dayOfDate(to) - dayOfDate(from) >= MAX_DAYS) {
    return refuse('from', 'range_too_long', `more than ${MAX_DAYS} days`)
  }
  return { kind: 'read', query: { from, to, compare, tz } }
}
