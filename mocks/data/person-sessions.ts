import type { Person } from './people'
import { createRandom } from './random'

const MINUTE_MS = 60_000
const DEVICES = [
  'Chrome on Windows',
  'Safari on macOS',
  'Safari on iPhone',
  'Chrome on Android',
  'Firefox on Linux',
  'Edge on Windows',
] as const

export type PersonSession = {
  id: string
  device: string
  location: string
  startedAt: string
  lastUsedAt: string
}

type Facts = { person: Person; nowMs: number; endedAtMs: number | null }

/** Where a person is signed in, made from their id. Signed out, suspended and invited people are nowhere. */
export function sessionsOf({ person, nowMs, endedAtMs }: Facts): PersonSession[] {
  const { id, status, seenMinutesAgo, city, country } = person
  if (seenMinutesAgo === null || status !== 'active' || endedAtMs !== null) return []
  const random = createRandom([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))
  const minuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
  const at = (minutesAgo: number) => new Date(minuteMs - minutesAgo * MINUTE_MS).toISOString()
  const count = 1 + Math.floor(random.next() * 3)
  return Array.from({ length: count }, (_, index) => {
    const used = seenMinutesAgo + Math.floor(index * (300 + random.next() * 4000))
    return {
      id: `ses_${id.slice(4)}_${index + 1}`,
      device: random.pick(DEVICES),
      location: `${city}, ${country}`,
      startedAt: at(used + 60 + Math.floor(random.next() * 9000)),
      lastUsedAt: at(used),
    }
  })
}
