import { createRandom } from '../random'
import { dateOfDay, zonedDay } from '../zoned-day'
import { dailyFigures, figuresSoFar } from './daily-figures'

export type RetentionFacts = { seed: number; nowMs: number; weeks: number; tz: string }

const WEEK = 7
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4

/** The answer of `GET /analytics/retention`: who signed up in a week, and how many of them came in it and the ones after. */
export function retention({ seed, nowMs, weeks, tz }: RetentionFacts) {
  const today = zonedDay(nowMs, tz)
  const thisMonday = today.number - ((today.number - FIRST_MONDAY) % WEEK)
  const cohorts = Array.from({ length: weeks }, (_, index) => {
    const age = weeks - 1 - index
    const monday = thisMonday - age * WEEK
    const size = signUps(seed, monday, today)
    return { from: dateOfDay(monday), size, people: comingBack({ seed, monday, age, size, today }) }
  })
  // The last figure of each row belongs to the week that is not over.
  return { weeks, tz, unfinishedFrom: dateOfDay(thisMonday), cohorts }
}

type Today = ReturnType<typeof zonedDay>

function signUps(seed: number, monday: number, today: Today): number {
  return Array.from({ length: WEEK }, (_, index) => monday + index)
    .filter((day) => day <= today.number)
    .map((day) => {
      const figures = dailyFigures(seed, day)
      return day === today.number ? figuresSoFar(figures, today.elapsed) : figures
    })
    .reduce((sum, day) => sum + day.signUps, 0)
}

type Cohort = { seed: number; monday: number; age: number; size: number; today: Today }

function comingBack({ seed, monday, age, size, today }: Cohort): number[] {
  const passed = ((today.number - FIRST_MONDAY) % WEEK) + today.elapsed
  return Array.from({ length: age + 1 }, (_, week) => {
    if (week === 0) return size
    const random = createRandom(seed ^ Math.imul(monday + week * 1009, 0x9e3779b1))
    const share = (0.47 / week ** 0.38) * (0.93 + random.next() * 0.14)
    const soFar = week === age ? (passed / WEEK) ** 0.5 : 1
    return Math.round(size * share * soFar)
  })
}
