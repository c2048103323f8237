import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { apiPath, isAtOrBelow } from '../http/request/api-path'
import { normalizeEmail } from './accounts/normalize-email'

/**
 * What `POST /__mock/faults` accepts. `path` covers a route below `/api/v1` and everything below
 * that route; `/` covers all. Without `email` it hits everyone, without `times` it stays until
 * deleted. `reset` and `hang` never reach the route. `truncate` lets the route run (a lost answer
 * to a rotation that happened) unless `status` or `body` give the answer that is cut.
 */
export const faultSchema = z.strictObject({
  path: z.string().max(500),
  email: z.string().max(320).optional(),
  times: z.int().min(1).max(1_000_000).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** A string is sent as it is, anything else as JSON. */
  body: z.unknown().optional(),
  contentType: z.string().max(200).optional(),
  kind: z.enum(['reset', 'truncate', 'hang']).optional(),
})

type FaultSpec = z.infer<typeof faultSchema>
export type Fault = FaultSpec & { id: string; hits: number }

type FaultTarget = { path: string; email: string | null }
type FaultFilter = { id?: string; email?: string }

export type Faults = {
  add(spec: FaultSpec): Fault
  /** The first fault that covers the request, one of its `times` used up. */
  take(target: FaultTarget): Fault | null
  remove(filter?: FaultFilter): void
  list(): Fault[]
}

export function createFaults(): Faults {
  let faults: Fault[] = []

  const covers = (fault: Fault, { path, email }: FaultTarget) =>
    isAtOrBelow(path, fault.path) && (fault.email === undefined || fault.email === email)

  return {
    add: (spec) => {
      const email = spec.email === undefined ? undefined : normalizeEmail(spec.email)
      const fault = { ...spec, email, path: apiPath(spec.path), id: `flt_${randomUUID()}`, hits: 0 }
      faults.push(fault)
      return fault
    },
    take: (target) => {
      const fault = faults.find((candidate) => covers(candidate, target))
      if (!fault) return null
      fault.hits += 1
      if (fault.times !== undefined && fault.hits >= fault.times) {
        faults = faults.filter((other) => other !== fault)
      }
      return fault
    },
    remove: ({ id, email } = {}) => {
      faults = faults.filter(
        (fault) =>
          (id !== undefined && fault.id !== id) ||
          (email !== undefined && fault.email !== normalizeEmail(email)),
      )
    },
    list: () => faults,
  }
}
