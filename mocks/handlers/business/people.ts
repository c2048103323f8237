import { peopleQuerySchema } from '../../data/query-people'
import { userEndpoint } from '../../http/endpoint'
import { invalid } from '../../http/read-input'
import { fail, ok } from '../../http/reply'
import type { World } from '../../state/world'

export const peopleHandlers = (world: World) => [
  userEndpoint(world, { method: 'get', path: '/people' }, (call) => {
    const parsed = peopleQuerySchema.safeParse(call.query)
    return parsed.success ? ok(world.business.people(parsed.data)) : invalid(parsed.error)
  }),
  userEndpoint(world, { method: 'get', path: '/people/:id' }, ({ params }) => {
    const person = world.business.person(params.id ?? '')
    return person ? ok(person) : fail('NOT_FOUND')
  }),
]
