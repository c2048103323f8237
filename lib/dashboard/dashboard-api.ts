import 'server-only'
import type { ServiceResult } from '../sendora'
import { callService } from '../sendora/server'
import type { AuditEntry, Invitation, People, Person } from './dashboard-schemas'
import { auditLogSchema, invitationsSchema, peopleSchema, personSchema } from './dashboard-schemas'
import type { PeopleQuery } from './people-query'
import { peoplePageSize } from './people-query'

// Every call carries the access token of the current session. The service decides what it may see.

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
