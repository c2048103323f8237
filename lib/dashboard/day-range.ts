import { addDays, countDays, type Day, isDay } from './calendar'

const longestDays = 400
export const usualDays = 28

/** Where the usual range up to a day begins, both counted. */
export const usualStart = (to: Day): Day => addDays(to, 1 - usualDays)

export type RangeProblem = 'notADay' | 'inFuture' | 'fromAfterTo' | 'tooLong'

/** What the service would refuse about a range of days; null if nothing. */
export function rangeProblem(from: string, to: string, today: Day): RangeProblem | null {
  if (!isDay(from) || !isDay(to)) return 'notADay'
  if (from > today || to > today) return 'inFuture'
  if (from > to) return 'fromAfterTo'
  return countDays(from, to) > longestDays ? 'tooLong' : null
}
