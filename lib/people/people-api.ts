import 'server-only'
import { cache } from 'react'
import type { ServiceResult } from '../sendora'
import { callService } from '../sendora/server'
import { readById } from '../service/read-by-id'
import { filterNames, type PeopleFilter, type PeopleQuery, peopleCodec } from './people-query'
import {
  type Audience,
  audiencesSchema,
  flagsSchema,
  type Job,
  type JobDetail,
  jobDetailSchema,
  jobsSchema,
  type People,
  type Person,
  type PersonEvent,
  type PersonFlag,
  type PersonSession,
  peopleSchema,
  personEventsSchema,
  personSchema,
  sessionsSchema,
} from './people-schemas'

// Every call carries the access token of the current session. The service decides what it may see.

export function readPeople(query: PeopleQuery): Promise<ServiceResult<People>> {
  const { sort, page, pageSize } = query
  const search = filterSearch(query)
  search.set('sort', sort)
  search.set('page', String(page))
  search.set('pageSize', String(pageSize))
  return callService(`/people?${search}`, { parse: peopleSchema.parse })
}

/** Asked once per request: the page and the trail above it both name the person. */
export const readPerson = cache(
  (id: string): Promise<ServiceResult<Person>> => readById(id, personPath, personSchema.parse),
)

export function readPersonFlags(id: string): Promise<ServiceResult<PersonFlag[]>> {
  return readById(
    id,
    (encoded) => `${personPath(encoded)}/flags`,
    (data) => flagsSchema.parse(data).items,
  )
}

export function readPersonSessions(id: string): Promise<ServiceResult<PersonSession[]>> {
  return readById(
    id,
    (encoded) => `${personPath(encoded)}/sessions`,
    (data) => sessionsSchema.parse(data).items,
  )
}

/** The newest first. */
export function readPersonEvents(id: string, limit = 8): Promise<ServiceResult<PersonEvent[]>> {
  return callService(`/events?${new URLSearchParams({ person: id, limit: String(limit) })}`, {
    parse: (data) => personEventsSchema.parse(data).items,
  })
}

/** The user's own jobs, the newest first. */
export function readJobs(): Promise<ServiceResult<Job[]>> {
  return callService('/jobs', { parse: (data) => jobsSchema.parse(data).items })
}

export function readJob(id: string): Promise<ServiceResult<JobDetail>> {
  return readById(id, (encoded) => `/jobs/${encoded}`, jobDetailSchema.parse)
}

export function readAudiences(): Promise<ServiceResult<Audience[]>> {
  return callService('/audiences', { parse: (data) => audiencesSchema.parse(data).items })
}

/** The filter as the service's parameters. */
export function filterSearch(filter: PeopleFilter): URLSearchParams {
  const all = { ...peopleCodec.read({}), ...filter }
  const fields = peopleCodec.fields(all).filter(([name]) => filterNames.some((one) => one === name))
  return new URLSearchParams(fields.map(([name, value]) => [name, value]))
}

const personPath = (encodedId: string) => `/people/${encodedId}`
