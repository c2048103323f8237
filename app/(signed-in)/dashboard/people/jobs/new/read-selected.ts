import 'server-only'
import { readPeople, readPerson } from '@/lib/people/people-api'
import type { Selection } from '@/lib/people/selection'
import type { ServiceResult } from '@/lib/sendora'

const shownNames = 5

type Selected = {
  /** As the list showed it: the service compares it with what matches by now. */
  total: number
  names: readonly string[]
}

/** The people of a selection, for the confirmation before anything is done. */
export async function readSelected(selection: Selection): Promise<ServiceResult<Selected>> {
  const { ids, query, expectedTotal } = selection
  if (ids.length === 0) {
    const people = await readPeople({ ...query, page: 1 })
    if (people.kind !== 'ok') return people
    return { kind: 'ok', data: { total: expectedTotal || people.data.total, names: [] } }
  }
  const people = await Promise.all(ids.slice(0, shownNames).map(readPerson))
  const refusal = people.find(({ kind }) => kind !== 'ok')
  if (refusal && refusal.kind !== 'ok') return refusal
  const names = people.flatMap((person) => (person.kind === 'ok' ? [person.data.name] : []))
  return { kind: 'ok', data: { total: ids.length, names } }
}
