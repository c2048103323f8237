import { randomUUID } from 'node:crypto'
import { createRingBuffer } from './ring-buffer'

type AuditEntry = { id: string; action: string; actorId: string; atMs: number }

export type AuditTrail = {
  add(entry: Pick<AuditEntry, 'action' | 'actorId'>): void
  newestFirst(): AuditEntry[]
}

/** Every write of the project's data, as the audit log shows it. */
export function createAuditTrail(nowMs: () => number): AuditTrail {
  const entries = createRingBuffer<AuditEntry>(500)
  return {
    add: (entry) => entries.push({ ...entry, id: `aud_${randomUUID()}`, atMs: nowMs() }),
    newestFirst: entries.newestFirst,
  }
}
