import 'server-only'
import type { ServiceResult } from '../sendora'
import { callService } from '../sendora/server'
import type {
  AuditEntry,
  Invitation,
  Overview,
  People,
  Person,
  RecentEvent,
} from './dashboard-schemas'
import {
  auditLogSchema,
  eventsSchema,
  invitationsSchema,
  overviewSchema,
  peopleSchema,
  personSchema,
} from './dashboard-schemas'
import type { PeopleQuery } from './people-query'
import { peoplePageSize } from './people-query'
import type { Range } from './range'

// Every call carries the access token of the current session. The service decides what it may see.

export function readOverview(range: Range): Promise<ServiceResult<Overview>> {
  return callService(`/analytics/overview?range=${range}`, { parse: overviewSchema.parse })
}

export function readRecentEvents(limit = 8): Promise<ServiceResult<RecentEvent[]>> {
  return callService(`/events/recent?limit=${limit}`, {
    parse: (data) => eventsSchema.parse(data).items,
  })
}

export function readPeople({ query, sort, page }: PeopleQuery): Promise<ServiceResult<People>> {
  const search = new URLSearchParams({ sort, page: `${page}`, pageSize: `${peoplePageSize}` })
  if (query) search.set('query', query)
  return callService(`/people?${search}`, { parse: peopleSchema.parse })
}

export function readPerson(id: string): Promise<ServiceResult<Person>> {
  return callService(`/people/${encodeURIComponent(id)}`, { parse: personSchema.parse })
}

export function readAuditLog(): Promise<ServiceResult<AuditEntry[]>> {
  return callService('/admin/audit-log', { parse: (data) => auditLogSchema.parse(data).items })
}

/** The user's invitations. */
export function readInvitations(): Promise<ServiceResult<Invitation[]>> {
  return callService('/people/invitations', {
    parse: (data) => invitationsSchema.parse(data).items,
  })
}
