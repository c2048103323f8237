import { z } from 'zod'
import type { Person } from '../../data/people'
import { peopleFilterFields } from '../../data/people-filter'
import { type PersonView, personView } from '../../data/person-view'
import { SORTABLE, type Sort, sortPeople } from '../../data/sort-people'
import { userEndpoint } from '../../http/endpoint'
import { pageFields, pageOf } from '../../http/page-list'
import { ok, okLines } from '../../http/reply'
import { invalid } from '../../http/request/read-input'
import type { MockState } from '../../state/mock-state'

const sorts: readonly Sort[] = [...SORTABLE, ...SORTABLE.map((key) => `-${key}` as const)]
const exportSchema = z.object({ ...peopleFilterFields, sort: z.enum(sorts).default('-lastSeenAt') })
const peopleQuerySchema = exportSchema.extend(pageFields)

/** The list, and the same people as lines of JSON. The last line says that all of them were sent. */
export const peopleListHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/people' }, (call) => {
    const parsed = peopleQuerySchema.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    state.jobs.settle()
    const matching = sortPeople(state.directory.matching(parsed.data), parsed.data.sort)
    const { items, ...page } = pageOf(matching, parsed.data)
    return ok({
      items: views(state, items),
      ...page,
      facets: state.directory.facets(parsed.data),
    })
  }),

  userEndpoint(state, { method: 'get', path: '/people/export' }, (call) => {
    const parsed = exportSchema.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    state.jobs.settle()
    const matching = sortPeople(state.directory.matching(parsed.data), parsed.data.sort)
    state.auditTrail.add({ action: 'people.exported', actorId: call.actor.user.id })
    return okLines([...views(state, matching), { end: true, total: matching.length }])
  }),
]

function views(state: MockState, people: readonly Person[]): PersonView[] {
  const now = state.nowMs()
  return people.flatMap(({ id }) => {
    const record = state.directory.byId(id)
    return record ? [personView(record, now)] : []
  })
}
