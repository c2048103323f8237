import { addDays, countDays, type Day, isDay } from '../calendar'

export const presetDays = [7, 28, 90] as const
export type PresetDays = (typeof presetDays)[number]

export const comparisons = ['previous', 'year', 'none'] as const
type Comparison = (typeof comparisons)[number]

/** What the overview shows. `days` is set while the range is one of the presets, which move on with the calendar. */
export type OverviewQuery = { from: Day; to: Day; days: PresetDays | null; compare: Comparison }

/** What was wrong with an address: the page says so, and shows the usual days. */
export type QueryProblem = 'notADay' | 'fromAfterTo' | 'tooLong' | 'inFuture' | 'unknownChoice'

const longestDays = 400
const usualDays = 28

type Input = Record<string, string | string[] | undefined>

/** Turns any URL query into one that the service accepts. A bad value becomes the default, and is named. */
export function readOverviewQuery(
  input: Input,
  today: Day,
): { query: OverviewQuery; problem: QueryProblem | null } {
  const [compare, isKnown] = readComparison(single(input.compare))
  const usual = { ...lastDays(usualDays, today), compare }
  const chosen = readDays(input, today)
  if ('problem' in chosen) return { query: usual, problem: chosen.problem }
  return { query: { ...chosen.days, compare }, problem: isKnown ? null : 'unknownChoice' }
}

/** The days up to today. */
export function lastDays(days: PresetDays, today: Day) {
  return { from: addDays(today, 1 - days), to: today, days }
}

/** The address of an overview, without what is the default. */
export function overviewHref({ from, to, days, compare }: OverviewQuery): string {
  const search = new URLSearchParams()
  if (days === null) {
    search.set('from', from)
    search.set('to', to)
  } else if (days !== usualDays) search.set('days', `${days}`)
  if (compare !== 'previous') search.set('compare', compare)
  return search.size > 0 ? `/dashboard?${search}` : '/dashboard'
}

const single = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.trim() ?? ''

function readComparison(text: string): [Comparison, boolean] {
  const found = comparisons.find((one) => one === text)
  return [found ?? 'previous', text === '' || found !== undefined]
}

/** Addresses of earlier versions. */
const formerRanges: Record<string, PresetDays> = { '7d': 7, '30d': 28, '90d': 90 }

type Days = Omit<OverviewQuery, 'compare'>

function readDays(input: Input, today: Day): { days: Days } | { problem: QueryProblem } {
  const [from, to] = [single(input.from), single(input.to)]
  if (from !== '' || to !== '') return readRange(from, to, today)
  const range = single(input.range)
  const former = Object.hasOwn(formerRanges, range) ? formerRanges[range] : undefined
  const preset = former ?? presetDays.find((days) => `${days}` === single(input.days))
  if (preset !== undefined) return { days: lastDays(preset, today) }
  const isGiven = single(input.days) !== '' || range !== ''
  return isGiven ? { problem: 'unknownChoice' } : { days: lastDays(usualDays, today) }
}

function readRange(
  first: string,
  last: string,
  today: Day,
): { days: Days } | { problem: QueryProblem } {
  const to = last === '' ? today : last
  if (!isDay(to)) return { problem: 'notADay' }
  const from = first === '' ? addDays(to, 1 - usualDays) : first
  if (!isDay(from)) return { problem: 'notADay' }
  if (from > today || to > today) return { problem: 'inFuture' }
  if (from > to) return { problem: 'fromAfterTo' }
  if (countDays(from, to) > longestDays) return { problem: 'tooLong' }
  return { days: { from, to, days: null } }
}
