import { peopleQuerySchema } from '../../data/query-people'
import { userEndpoint } from '../../http/endpoint'
import { invalid } from '../../http/read-input'
import { fail, ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'

export const peopleHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/people' }, (call) => {
    const parsed = peopleQuerySchema.safeParse(call.query)
    return parsed.success ? ok(state.business.people(parsed.data)) : invalid(parsed.error)
  }),
  userEndpoint(state, { method: 'get', path: '/people/:id' }, ({ params }) => {
    const person = state.business.person(params.id ?? '')
    return person ? ok(person) : fail('NOT_FOUND')
  }),
]
