import { COMPANIES } from './companies'
import { fold } from './fold'
import { createRandom, type Random } from './random'
import { REGIONS } from './regions'

const PEOPLE_COUNT = 5240

export const PLANS = ['free', 'starter', 'growth', 'business'] as const
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const
export const STATUSES = ['active', 'idle', 'invited', 'suspended'] as const

type Plan = (typeof PLANS)[number]

/** One customer of the demo company. All of them are made up; addresses are RFC 2606 names. */
export type Person = {
  id: string
  name: string
  email: string
  company: string
  plan: Plan
  role: (typeof ROLES)[number]
  status: (typeof STATUSES)[number]
  country: string
  city: string
  sessions30d: number
  monthlyRevenueCents: number
  /** Minutes before the service's clock; dates are made from it for every answer. */
  createdMinutesAgo: number
  /** Null: was invited and never came. */
  seenMinutesAgo: number | null
}

const MONTHLY_CENTS: Record<Plan, number> = {
  free: 0,
  starter: 1900,
  growth: 4900,
  business: 14_900,
}
const DAY_MINUTES = 24 * 60

/** The people list: always the same for a seed. */
export function createPeople(seed: number): readonly Person[] {
  const random = createRandom(seed)
  const used = new Map<string, number>()
  return Array.from({ length: PEOPLE_COUNT }, (_, index) => createPerson(random, used, index))
}

function createPerson(random: Random, used: Map<string, number>, index: number): Person {
  const region = random.weighted(REGIONS.map((item) => [item, item.weight] as const))
  const given = random.pick(region.given)
  const family = random.pick(region.family)
  const plan = random.weighted([
    ['free', 52],
    ['starter', 27],
    ['growth', 15],
    ['business', 6],
  ] as const)
  const status = random.weighted([
    ['active', 68],
    ['idle', 21],
    ['invited', 8],
    ['suspended', 3],
  ] as const)
  const createdMinutesAgo = Math.floor(30 + random.next() ** 1.6 * 900 * DAY_MINUTES)
  const isPaying = status === 'active' || status === 'idle'
  const seats = 1 + Math.floor(random.next() ** 3 * 12)

  return {
    id: `per_${(index + 1).toString(36).padStart(5, '0')}`,
    name: `${given} ${family}`,
    email: addressOf(random, used, `${fold(given)}.${fold(family)}`),
    company: random.pick(COMPANIES),
    plan,
    role: random.weighted([
      ['member', 58],
      ['viewer', 20],
      ['admin', 14],
      ['owner', 8],
    ] as const),
    status,
    country: region.country,
    city: random.pick(region.cities).replaceAll('_', ' '),
    sessions30d: status === 'active' ? 1 + Math.floor(random.next() ** 2.2 * 88) : 0,
    monthlyRevenueCents: isPaying ? MONTHLY_CENTS[plan] * seats : 0,
    createdMinutesAgo,
    seenMinutesAgo: seenMinutesAgo(random, status, createdMinutesAgo),
  }
}

function seenMinutesAgo(random: Random, status: Person['status'], createdMinutesAgo: number) {
  const spread = random.next()
  if (status === 'invited') return null
  return Math.min(
    Math.floor(status === 'active' ? activeMinutes(spread) : idleMinutes(spread)),
    createdMinutesAgo,
  )
}

/** Some 40 % were here within a day, about one a minute; the others within 30 days. */
const TODAY = 0.4
function activeMinutes(spread: number): number {
  if (spread < TODAY) return 1 + (spread / TODAY) * DAY_MINUTES
  return DAY_MINUTES + ((spread - TODAY) / (1 - TODAY)) ** 1.3 * 29 * DAY_MINUTES
}

const idleMinutes = (spread: number) => 30 * DAY_MINUTES + spread ** 3 * 370 * DAY_MINUTES

function addressOf(random: Random, used: Map<string, number>, local: string): string {
  const count = (used.get(local) ?? 0) + 1
  used.set(local, count)
  const domain = random.pick(['example.com', 'example.org', 'example.net'])
  return `${local}${count > 1 ? count : ''}@${domain}`
}
