import { z } from 'zod'
import { RANGES, type Range } from '../../data/analytics/overview'
import { readDaysQuery } from '../../data/analytics/overview-query'
import { isTimeZone } from '../../data/zoned-day'
import { userEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import { invalid, refuse } from '../../http/request/read-input'
import type { MockState } from '../../state/mock-state'

const rangeQuery = z.object({ range: z.enum(Object.keys(RANGES) as Range[]).default('30d') })
const dayParameters = ['from', 'to', 'compare', 'tz']

const funnelBody = z.object({
  steps: z.array(z.string().min(1).max(128)).min(2).max(6),
  windowDays: z.number().int().min(1).max(90),
  from: z.string().optional(),
  to: z.string().optional(),
  tz: z.string().optional(),
})

const retentionQuery = z.object({
  weeks: z.coerce.number().int().min(2).max(26).default(8),
  tz: z.string().refine(isTimeZone, 'no IANA time zone').default('UTC'),
})

export const analyticsHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/analytics/overview' }, ({ query }) => {
    if (!dayParameters.some((name) => name in query)) {
      const parsed = rangeQuery.safeParse(query)
      return parsed.success ? ok(state.business.overview(parsed.data.range)) : invalid(parsed.error)
    }
    const read = readDaysQuery(query, state.nowMs())
    if (read.kind === 'invalid') return invalid(read.error)
    if (read.kind === 'refused') return refuse(read.issue)
    return ok(state.business.overviewOfDays(read.query))
  }),

  userEndpoint(
    state,
    { method: 'post', path: '/analytics/funnel', body: funnelBody },
    ({ body: { steps, windowDays, ...given } }) => {
      const days = Object.entries(given).filter(([, value]) => value !== undefined)
      const read = readDaysQuery(Object.fromEntries(days), state.nowMs())
      if (read.kind === 'invalid') return invalid(read.error)
      if (read.kind === 'refused') return refuse(read.issue)
      const known = new Set(state.eventTypes().map(({ type }) => type))
      const unknown = steps.flatMap((type, index) => (known.has(type) ? [] : [index]))
      if (unknown.length > 0) {
        return refuse(
          ...unknown.map((index) => ({
            path: ['steps', index],
            code: 'unknown_type',
            message: 'no event of this type was ever seen',
          })),
        )
      }
      const tracked = state.trackedEvents.newestFirst()
      return ok(state.business.funnel({ ...read.query, steps, windowDays, tracked }))
    },
  ),

  userEndpoint(state, { method: 'get', path: '/analytics/retention' }, ({ query }) => {
    const parsed = retentionQuery.safeParse(query)
    return parsed.success ? ok(state.business.retention(parsed.data)) : invalid(parsed.error)
  }),
]
