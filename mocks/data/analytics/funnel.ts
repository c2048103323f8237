import type { TrackedEvent } from '../../state/tracked-events'
import { EVENT_KINDS, KIND_WEIGHT } from '../events/event-kinds'
import { share } from '../share'
import { dayOfDate } from '../zoned-day'
import { dailyFigures } from './daily-figures'

export type FunnelFacts = {
  seed: number
  peopleCount: number
  tracked: readonly TrackedEvent[]
  steps: readonly string[]
  windowDays: number
  from: string
  to: string
}

/** How many of those at one step ever do the next, and in how many days most of them do. */
const HABITS: Record<string, readonly [share: number, days: number]> = {
  'page.viewed': [0.96, 0.4],
  'user.signed_in': [0.9, 1.2],
  'email.verified': [0.83, 0.5],
  'message.sent': [0.67, 3],
  'project.created': [0.58, 2],
  'session.refreshed': [0.8, 1],
  'report.exported': [0.31, 6],
  'passkey.added': [0.22, 9],
  'plan.upgraded': [0.14, 21],
  'session.revoked': [0.09, 12],
  'user.locked': [0.03, 14],
}
const USUAL = [0.4, 4] as const

/** The answer of `POST /analytics/funnel`: who began in these days, and who took each step within the window. */
export function funnel(facts: FunnelFacts) {
  const { steps, windowDays } = facts
  const entered = peopleWhoBegan(facts)
  let people = entered
  return {
    windowDays,
    from: facts.from,
    to: facts.to,
    steps: steps.map((type, index) => {
      const before = people
      const [ever, days] = (Object.hasOwn(HABITS, type) && HABITS[type]) || USUAL
      if (index > 0) people = Math.round(people * ever * (1 - Math.exp(-windowDays / days)))
      return {
        type,
        people,
        share: share(people, entered),
        ofPrevious: index === 0 ? 1 : share(people, before),
        /** Half of them needed less. Null for the first step. */
        medianSeconds: index === 0 ? null : Math.round(medianDays(days, windowDays) * 86_400),
      }
    }),
  }
}

/** Sign-ups are counted, as everyone signs up once; of the rest, everyone who did it at all. */
function peopleWhoBegan({ seed, peopleCount, tracked, steps, from, to }: FunnelFacts): number {
  const [type = ''] = steps
  const first = dayOfDate(from)
  const days = dayOfDate(to) - first + 1
  if (type === 'user.signed_up') {
    return Array.from({ length: days }, (_, index) => dailyFigures(seed, first + index)).reduce(
      (sum, { signUps }) => sum + signUps,
      0,
    )
  }
  const weight = EVENT_KINDS.find(([kind]) => kind === type)?.[1]
  if (weight === undefined) return new Set(trackedOf(tracked, type)).size
  return Math.round(peopleCount * (1 - Math.exp((-3 * days * weight) / KIND_WEIGHT)))
}

const trackedOf = (tracked: readonly TrackedEvent[], type: string) =>
  tracked.filter(({ eventType }) => eventType === type).map(({ who }) => who)

/** Of an exponential wait that is cut off at the window. */
function medianDays(days: number, windowDays: number): number {
  return -days * Math.log(1 - (1 - Math.exp(-windowDays / days)) / 2)
}
