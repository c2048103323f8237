import { z } from 'zod'

// Unknown members are dropped, so a page can only show what is named in this file.

const person = z.object({ id: z.string(), name: z.string() })

export const recentEventsSchema = z.object({
  items: z.array(z.object({ id: z.string(), at: z.string(), type: z.string(), person })),
})

export const eventSchema = z.object({
  id: z.string(),
  at: z.string(),
  type: z.string(),
  actorId: z.string(),
  person: person.nullable(),
  /** As the SDK sent them. They're shown as text and never interpreted. */
  properties: z.unknown(),
})

export const eventListSchema = z.object({
  items: z.array(eventSchema),
  nextCursor: z.string().nullable(),
})

export const eventTypesSchema = z.object({
  items: z.array(z.object({ type: z.string(), count7d: z.number() })),
})

export const funnelSchema = z.object({
  steps: z.array(
    z.object({
      type: z.string(),
      people: z.number(),
      share: z.number(),
      ofPrevious: z.number(),
      medianSeconds: z.number().nullable(),
    }),
  ),
})

export const retentionSchema = z.object({
  unfinishedFrom: z.iso.date(),
  cohorts: z.array(z.object({ from: z.iso.date(), size: z.number(), people: z.array(z.number()) })),
})

export type Event = z.infer<typeof eventSchema>
export type EventList = z.infer<typeof eventListSchema>
export type EventType = z.infer<typeof eventTypesSchema>['items'][number]
export type Funnel = z.infer<typeof funnelSchema>
export type Retention = z.infer<typeof retentionSchema>
export type RecentEvent = z.infer<typeof recentEventsSchema>['items'][number]
