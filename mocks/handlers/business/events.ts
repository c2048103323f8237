import { z } from 'zod'
import { decodeCursor } from '../../data/events/event-cursor'
import { eventById } from '../../data/events/event-log'
import { queryEvents } from '../../data/events/query-events'
import { recentEvents } from '../../data/events/recent-events'
import { eventView } from '../../data/events/stored-event'
import { userEndpoint } from '../../http/endpoint'
import { fail, ok, okEvents } from '../../http/reply'
import { invalid, refuse } from '../../http/request/read-input'
import type { MockState } from '../../state/mock-state'
import { eventStream } from './event-stream'

const recentQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) })

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

const listQuery = z.object({
  type: z.string().min(1).max(128).optional(),
  /** An id or an email address. */
  person: z.string().min(1).max(320).optional(),
  from: moment.default(0),
  to: moment.default(Number.MAX_SAFE_INTEGER),
  q: z.string().max(200).default(''),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

export const eventHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/events/recent' }, (call) => {
    const parsed = recentQuery.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    return ok({ items: recentEvents(state.eventLog(), parsed.data.limit) })
  }),

  userEndpoint(state, { method: 'get', path: '/events/types' }, () =>
    ok({ items: state.eventTypes() }),
  ),

  userEndpoint(state, { method: 'get', path: '/events/stream' }, ({ request, actor }) => {
    const id = request.headers.get('last-event-id') ?? ''
    const last = id === '' ? null : eventById(state.eventLog(), id)
    // What is not known any more cannot be continued: the stream then begins now.
    return okEvents(eventStream(state, actor, last ?? { atMs: state.nowMs(), id: '~' }))
  }),

  userEndpoint(state, { method: 'get', path: '/events' }, (call) => {
    const parsed = listQuery.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    const { from: fromMs, to: toMs, cursor, ...query } = parsed.data
    const after = cursor === undefined ? null : decodeCursor(cursor)
    if (cursor !== undefined && after === null) {
      return refuse({ path: ['cursor'], code: 'bad_cursor', message: 'not from this list' })
    }
    if (fromMs > toMs) {
      return refuse({ path: ['from'], code: 'from_after_to', message: 'after `to`' })
    }
    return ok(queryEvents(state.eventLog(), { ...query, fromMs, toMs, after }))
  }),

  userEndpoint(state, { method: 'get', path: '/events/:id' }, ({ params }) => {
    const event = eventById(state.eventLog(), params.id ?? '')
    return event ? ok(eventView(event)) : fail('NOT_FOUND')
  }),
]
