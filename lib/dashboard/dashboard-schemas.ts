import { z } from 'zod'

// Unknown members are dropped, so a page can only show what is named in this file.

export const auditLogSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), at: z.string(), action: z.string(), actor: z.string().nullable() }),
  ),
})

export const invitationSchema = z.object({
  email: z.string(),
  name: z.string().nullable(),
  invitedAt: z.string(),
})

export const invitationsSchema = z.object({ items: z.array(invitationSchema) })

export type Invitation = z.infer<typeof invitationSchema>
export type AuditEntry = z.infer<typeof auditLogSchema>['items'][number]
