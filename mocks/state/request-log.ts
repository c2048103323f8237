import { apiPath, isAtOrBelow } from '../http/request/api-path'
import { createRingBuffer } from './ring-buffer'

/** One request as tests and people see it. Holds no query, header, body or token. */
export type LoggedRequest = {
  at: string
  method: string
  /** Below `/api/v1`, like the `path` of a fault. */
  path: string
  /** Null when a fault gave no answer at all. */
  status: number | null
  userId: string | null
  familyId: string | null
}

type Entry = { request: LoggedRequest; email: string | null }

type RequestFilter = { path?: string; email?: string }

export type RequestLog = {
  add(request: LoggedRequest, email: string | null): void
  /** Oldest first. `path` selects a route and everything below it. */
  list(filter?: RequestFilter): LoggedRequest[]
}

export function createRequestLog(): RequestLog {
  const entries = createRingBuffer<Entry>(5000)
  return {
    add: (request, email) => entries.push({ request, email }),
    list: ({ path, email } = {}) =>
      entries
        .oldestFirst()
        .filter((entry) => email === undefined || entry.email === email)
        .map((entry) => entry.request)
        .filter((request) => !path || isAtOrBelow(request.path, apiPath(path))),
  }
}
