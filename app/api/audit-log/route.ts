import { adminOnly } from '@/lib/claims'
import { auditLogSchema } from '@/lib/dashboard/dashboard-schemas'
import { withSession } from '@/lib/sendora/server'
import { serviceResponse } from '@/lib/service/service-response'

/** The audit log as JSON. A 403 names the missing claim. */
export const GET = withSession(
  async (_request, { callService }) =>
    serviceResponse(await callService('/admin/audit-log', { parse: auditLogSchema.parse })),
  adminOnly,
)
