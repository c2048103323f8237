import { z } from 'zod'

// Unknown members are dropped, so a page can only show what is named in this file.

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  company: z.string(),
  plan: z.string(),
  role: z.string(),
  country: z.string(),
  city: z.string(),
  status: z.string(),
  sessions30d: z.number(),
  monthlyRevenueCents: z.number(),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
})

export const peopleSchema = z.object({
  items: z.array(personSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})

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
export type Person = z.infer<typeof personSchema>
export type People = z.infer<typeof peopleSchema>
export type AuditEntry = z.infer<typeof auditLogSchema>['items'][number]
