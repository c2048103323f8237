import type { Person } from './people'
import { createRandom } from './random'

const MINUTE_MS = 60_000

const KINDS = [
  ['user.signed_in', 44],
  ['message.sent', 24],
  ['user.signed_up', 10],
  ['session.refreshed', 9],
  ['plan.upgraded', 4],
  ['passkey.added', 4],
  ['session.revoked', 3],
  ['user.locked', 2],
] as const

export type FeedEvent = {
  id: string
  type: (typeof KINDS)[number][0]
  at: string
  person: { id: string; name: string; email: string }
}

export type FeedFacts = { seed: number; nowMs: number; people: readonly Person[]; limit: number }

/** The newest events. Each belongs to its minute, so that the feed moves on and never rewrites. */
export function recentEvents({ seed, nowMs, people, limit }: FeedFacts): FeedEvent[] {
  const minute = Math.floor(nowMs / MINUTE_MS)
  const events: FeedEvent[] = []
  for (let back = 0; events.length < limit; back += 1) {
    const event = eventOfMinute(minute - back, seed, people)
    if (event) events.push(event)
  }
  return events
}

function eventOfMinute(minute: number, seed: number, people: readonly Person[]): FeedEvent | null {
  const random = createRandom(seed ^ Math.imul(minute, 0x85ebca6b))
  if (random.next() < 0.4) return null
  const type = random.weighted(KINDS)
  const { id, name, email } = random.pick(people)
  const atMs = minute * MINUTE_MS - Math.floor(random.next() * MINUTE_MS)
  return {
    id: `evt_${minute.toString(36)}`,
    type,
    at: new Date(atMs).toISOString(),
    person: { id, name, email },
  }
}
