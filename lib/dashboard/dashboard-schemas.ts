import { z } from 'zod'

// Unknown members are dropped, so a page can only show what is named in this file.

const figure = z.object({ value: z.number(), previous: z.number(), change: z.number().nullable() })

const dayFigures = z.object({
  date: z.string(),
  activeUsers: z.number(),
  signIns: z.number(),
  signUps: z.number(),
  messages: z.number(),
  events: z.number(),
  revenueCents: z.number(),
})

export const overviewSchema = z.object({
  from: z.string(),
  to: z.string(),
  totals: z.object({
    activeUsers: figure,
    signIns: figure,
    signUps: figure,
    messages: figure,
    events: figure,
    revenueCents: figure,
  }),
  series: z.array(dayFigures),
  previousSeries: z.array(dayFigures),
  signInMethods: z.array(z.object({ method: z.string(), count: z.number(), share: z.number() })),
  topCountries: z.array(z.object({ country: z.string(), people: z.number(), share: z.number() })),
})

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

export const eventsSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      type: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
    }),
  ),
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
export type Overview = z.infer<typeof overviewSchema>
export type Metric = keyof Overview['totals']
export type Person = z.infer<typeof personSchema>
export type People = z.infer<typeof peopleSchema>
export type RecentEvent = z.infer<typeof eventsSchema>['items'][number]
export type AuditEntry = z.infer<typeof auditLogSchema>['items'][number]
