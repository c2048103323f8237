import { createRandom } from '../random'

const DAY_MS = 86_400_000

export type DailyFigures = {
  /** `2026-11-22`. */
  date: string
  activeUsers: number
  signIns: number
  signUps: number
  messages: number
  events: number
  revenueCents: number
}

export type Metric = Exclude<keyof DailyFigures, 'date'>

export const METRICS: readonly Metric[] = [
  'activeUsers',
  'signIns',
  'signUps',
  'messages',
  'events',
  'revenueCents',
]

/** The Monday from which the business grows, in days since the epoch: 5 January 2026. */
const FIRST_DAY = 20_458

/** Monday to Sunday, relative to an average day. */
const WEEK = [1.08, 1.14, 1.13, 1.1, 1.0, 0.74, 0.71]

/** The figures of one day. They depend on seed and date alone, so yesterday never changes. */
export function dailyFigures(seed: number, dayNumber: number): DailyFigures {
  const random = createRandom(seed ^ Math.imul(dayNumber, 0x9e3779b1))
  const age = dayNumber - FIRST_DAY
  const growth = 1 + Math.max(0, age) * 0.0024 + 0.05 * Math.sin((age * 2 * Math.PI) / 61)
  const weekday = WEEK[(((age % 7) + 7) % 7) as 0]
  const level = growth * (weekday ?? 1)
  const around = (base: number, noise: number) =>
    Math.round(base * (1 + (random.next() * 2 - 1) * noise))

  const activeUsers = around(1740 * level, 0.045)
  return {
    date: new Date(dayNumber * DAY_MS).toISOString().slice(0, 10),
    activeUsers,
    signIns: around(activeUsers * 1.32, 0.04),
    signUps: around(34 * level * growth, 0.2),
    messages: around(2950 * level, 0.09),
    events: around(activeUsers * 41, 0.06),
    revenueCents: around(189_000 * growth * (0.85 + 0.15 * (weekday ?? 1)), 0.05),
  }
}

/** The last `count` days up to and with the day of `nowMs`, oldest first. */
export function lastDays(seed: number, nowMs: number, count: number): DailyFigures[] {
  const today = Math.floor(nowMs / DAY_MS)
  return Array.from({ length: count }, (_, index) => dailyFigures(seed, today - count + 1 + index))
}

/** The same day while it is not over. People come early in the day, what they do adds up evenly. */
export function figuresSoFar(day: DailyFigures, elapsed: number): DailyFigures {
  const soFar = METRICS.map((metric) => {
    const share = metric === 'activeUsers' ? elapsed ** 0.7 : elapsed
    return [metric, Math.round(day[metric] * share)]
  })
  return { ...day, ...Object.fromEntries(soFar) }
}
