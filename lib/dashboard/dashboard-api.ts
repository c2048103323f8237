import 'server-only'
import type { ServiceResult } from '../sendora'
import { callService } from '../sendora/server'
import type { AuditEntry, Invitation } from './dashboard-schemas'
import { auditLogSchema, invitationsSchema } from './dashboard-schemas'

// Every call carries the access token of the current session. The service decides what it may see.

export function readAuditLog(): Promise<ServiceResult<AuditEntry[]>> {
  return callService('/admin/audit-log', { parse: (data) => auditLogSchema.parse(data).items })
}

/** The user's invitations. */
export function readInvitations(): Promise<ServiceResult<Invitation[]>> {
  return callService('/people/invitations', {
    parse: (data) => invitationsSchema.parse(data).items,
  })
}
