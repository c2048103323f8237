import { adminOnly } from '@/lib/claims'
import { auditLogSchema } from '@/lib/dashboard-schemas'
import { withSession } from '@/lib/sendora/server'
import { serviceResponse } from '@/lib/service-response'

/** What was done by whom, for programs. 403 names the claim that is missing. */
export const GET = withSession(
  async (_request, { callService }) =>
    serviceResponse(await callService('/admin/audit-log', { parse: auditLogSchema.parse })),
  adminOnly,
)
