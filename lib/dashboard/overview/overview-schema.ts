import { z } from 'zod'

// Unknown members are dropped, so a page can only show what is named in this file.

const figure = z.object({ value: z.number(), previous: z.number(), change: z.number().nullable() })

const dayFigures = z.object({
  date: z.iso.date(),
  activeUsers: z.number(),
  signIns: z.number(),
  signUps: z.number(),
  messages: z.number(),
  events: z.number(),
})

/** A part of the page that can be missing while the rest is there. */
const part = <Item extends z.ZodType>(item: Item) => z.array(item).nullable().catch(null)

export const overviewSchema = z.object({
  unfinished: z.iso.date().nullable(),
  totals: z.object({
    activeUsers: figure,
    signIns: figure,
    signUps: figure,
    messages: figure,
    events: figure,
  }),
  series: z.array(dayFigures),
  previousSeries: z.array(dayFigures),
  funnel: part(z.object({ step: z.string(), count: z.number(), share: z.number() })),
  topEvents: part(z.object({ type: z.string(), count: z.number(), share: z.number() })),
  signInMethods: part(z.object({ method: z.string(), count: z.number(), share: z.number() })),
  topCountries: part(z.object({ country: z.string(), people: z.number(), share: z.number() })),
})

export const checklistSchema = z.object({
  items: z.array(z.object({ id: z.string(), isDone: z.boolean() })),
  dismissedAt: z.string().nullable(),
})

export type Overview = z.infer<typeof overviewSchema>
export type Checklist = z.infer<typeof checklistSchema>
