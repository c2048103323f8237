import { addDays, type Day, isDay } from '../calendar'
import { type RangeProblem, rangeProblem, usualDays, usualStart } from '../day-range'
import { firstValue, type SearchInput } from '../search-input'

export const presetDays = [7, 28, 90] as const
export type PresetDays = (typeof presetDays)[number]

export const comparisons = ['previous', 'year', 'none'] as const
type Comparison = (typeof comparisons)[number]

/** What the overview shows. `days` is set while the range is one of the presets, which move on with the calendar. */
export type OverviewQuery = { from: Day; to: Day; days: PresetDays | null; compare: Comparison }

/** What was wrong with an address: the page says so, and shows the usual days. */
export type QueryProblem = RangeProblem | 'unknownChoice'

/** Turns any URL query into one that the service accepts. A bad value becomes the default, and is named. */
export function readOverviewQuery(
  input: SearchInput,
  today: Day,
): { query: OverviewQuery; problem: QueryProblem | null } {
  const [compare, isKnown] = readComparison(firstValue(input.compare))
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

function readComparison(text: string): [Comparison, boolean] {
  const found = comparisons.find((one) => one === text)
  return [found ?? 'previous', text === '' || found !== undefined]
}

/** Addresses of earlier versions. */
const formerRanges: Record<string, PresetDays> = { '7d': 7, '30d': 28, '90d': 90 }

type Days = Omit<OverviewQuery, 'compare'>

function readDays(input: SearchInput, today: Day): { days: Days } | { problem: QueryProblem } {
  const [from, to] = [firstValue(input.from), firstValue(input.to)]
  if (from !== '' || to !== '') return readRange(from, to, today)
  const range = firstValue(input.range)
  const former = Object.hasOwn(formerRanges, range) ? formerRanges[range] : undefined
  const preset = former ?? presetDays.find((days) => `${days}` === firstValue(input.days))
  if (preset !== undefined) return { days: lastDays(preset, today) }
  const isGiven = firstValue(input.days) !== '' || range !== ''
  return isGiven ? { problem: 'unknownChoice' } : { days: lastDays(usualDays, today) }
}

function readRange(
  first: string,
  last: string,
  today: Day,
): { days: Days } | { problem: QueryProblem } {
  const to = last === '' ? today : last
  const from = first === '' && isDay(to) ? usualStart(to) : first
  const problem = rangeProblem(from, to, today)
  return problem === null ? { days: { from, to, days: null } } : { problem }
}
