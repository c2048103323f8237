import { revisionView, type Versioned } from '../state/versioned'
import type { Person } from './people'

const MINUTE_MS = 60_000

/** A person as the API answers it: dates instead of distances. */
export type PersonView = Omit<Person, 'createdMinutesAgo' | 'seenMinutesAgo'> & {
  createdAt: string
  lastSeenAt: string | null
} & ReturnType<typeof revisionView>

export function personView(record: Versioned<Person>, nowMs: number): PersonView {
  const { createdMinutesAgo, seenMinutesAgo, ...facts } = record.value
  const minuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
  const at = (minutesAgo: number) => new Date(minuteMs - minutesAgo * MINUTE_MS).toISOString()
  return {
    ...facts,
    ...revisionView(record),
    createdAt: at(createdMinutesAgo),
    lastSeenAt: seenMinutesAgo === null ? null : at(seenMinutesAgo),
  }
}
