import { z } from 'zod'
import { type Day, isDay } from '../calendar'
import { type RangeProblem, rangeProblem, usualStart } from '../day-range'
import { firstValue, type SearchInput } from '../search-input'

export type FunnelQuery = { steps: string[]; windowDays: number; from: Day; to: Day }

export const mostSteps = 6

/** What a field has wrong. The form keeps what was typed. */
export type FunnelErrors = {
  steps?: 'tooFew' | 'tooMany'
  window?: 'badWindow'
  days?: RangeProblem
}

/** What the form shows: as it was typed, or what it begins with. */
export type TypedFunnel = { steps: string[]; window: string; from: string; to: string }

const windowSchema = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(90))

/** Reads a funnel from an address. Without one it's the way from sign-up to a first message. */
export function readFunnelQuery(
  input: SearchInput,
  today: Day,
): { typed: TypedFunnel; errors: FunnelErrors; query: FunnelQuery | null } {
  const isAsked = ['step', 'window', 'from', 'to'].some((name) => input[name] !== undefined)
  const typed: TypedFunnel = {
    steps: isAsked
      ? list(input.step).filter((step) => step !== '')
      : ['user.signed_up', 'email.verified', 'message.sent'],
    window: single(input.window) || '14',
    to: single(input.to) || today,
    from: '',
  }
  typed.from = single(input.from) || (isDay(typed.to) ? usualStart(typed.to) : '')
  const window = windowSchema.safeParse(typed.window)
  const days = rangeProblem(typed.from, typed.to, today)
  const errors: FunnelErrors = {
    ...(typed.steps.length < 2 ? { steps: 'tooFew' } : {}),
    ...(typed.steps.length > mostSteps ? { steps: 'tooMany' } : {}),
    ...(window.success ? {} : { window: 'badWindow' }),
    ...(days === null ? {} : { days }),
  }
  const isGood = window.success && Object.keys(errors).length === 0
  const { steps, from, to } = typed
  return { typed, errors, query: isGood ? { steps, windowDays: window.data, from, to } : null }
}

function list(value: string | string[] | undefined): string[] {
  const all = value === undefined ? [] : Array.isArray(value) ? value : [value]
  // One more than fits, so that too many are noticed, and not a thousand.
  return all.map((one) => one.trim().slice(0, 128)).slice(0, mostSteps * 2)
}

const single = (value: string | string[] | undefined) => firstValue(value).slice(0, 40)

/** The address of a funnel as it was typed. */
export function funnelHref({ steps, window, from, to }: TypedFunnel): string {
  const search = new URLSearchParams([
    ...steps.map((step) => ['step', step] as [string, string]),
    ['window', window],
    ['from', from],
    ['to', to],
  ])
  return `/dashboard/events/funnel?${search}`
}
