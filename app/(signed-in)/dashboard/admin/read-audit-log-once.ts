import { cache } from 'react'
import { readAuditLog } from '@/lib/dashboard-api'

/** The page and its refusal are about one answer of the service. */
export const readAuditLogOnce = cache(readAuditLog)
