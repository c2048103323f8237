import { fold } from './fold'
import type { Person } from './people'

type Facts = {
  q: string
  limit: number
  /** Those who match. */
  people: readonly Pick<Person, 'id' | 'name' | 'email'>[]
  eventTypes: readonly { type: string; count7d: number }[]
}

type Group = { kind: 'people' | 'events'; items: { id: string; title: string; hint: string }[] }

/** The best matches of each kind that has any: people, and types of events by the words of their names. */
export function search({ q, limit, people, eventTypes }: Facts): Group[] {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const rank = ({ name }: { name: string }) => Number(!fold(name).startsWith(fold(q)))
  const found = people
    .toSorted(
      (left, right) =>
        rank(left) - rank(right) ||
        left.name.localeCompare(right.name, 'en') ||
        (left.id < right.id ? -1 : 1),
    )
    .map(({ id, name, email }) => ({ id, title: name, hint: email }))
  const events = eventTypes
    .filter(({ type }) => words.every((word) => eventText(type).includes(word)))
    .map(({ type, count7d }) => ({ id: type, title: type, hint: String(count7d) }))
  const groups: Group[] = [
    { kind: 'people', items: found.slice(0, limit) },
    { kind: 'events', items: events.slice(0, limit) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** `user.signed_in` is found as it stands, and as `user signed in`. */
function eventText(type: string): string {
  return `${fold(type)} ${fold(type).replace(/[^\p{L}\p{N}]+/gu, ' ')}`
}
