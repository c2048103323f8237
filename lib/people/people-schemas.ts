import { z } from 'zod'

// Unknown members are dropped, so a page can only show what is named in this file.

const editor = z.object({ id: z.string(), name: z.string() }).nullable()
const revision = { version: z.number(), updatedAt: z.string(), updatedBy: editor }

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
  ...revision,
})

const facet = z.array(z.object({ value: z.string(), count: z.number() }))

export const peopleSchema = z.object({
  items: z.array(personSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  facets: z.object({ status: facet, plan: facet, role: facet, country: facet }),
})

export const flagsSchema = z.object({
  items: z.array(z.object({ key: z.string(), value: z.unknown(), reason: z.string() })),
})

export const sessionsSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      location: z.string(),
      startedAt: z.string(),
      lastUsedAt: z.string(),
    }),
  ),
})

export const personEventsSchema = z.object({
  items: z.array(z.object({ id: z.string(), type: z.string(), at: z.string() })),
})

export const jobSchema = z.object({
  id: z.string(),
  action: z.string(),
  audience: z.string().nullable(),
  state: z.string(),
  done: z.number(),
  total: z.number(),
  failed: z.number(),
  retryable: z.number(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
})

export const jobDetailSchema = jobSchema.extend({
  failures: z.array(
    z.object({
      personId: z.string(),
      name: z.string().nullable(),
      code: z.string(),
      canRetry: z.boolean(),
    }),
  ),
})

export const jobsSchema = z.object({ items: z.array(jobSchema) })
export const startedJobSchema = z.object({ jobId: z.string() })

const texts = z.array(z.string()).default([])

export const audienceSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  filter: z
    .object({
      query: z.string().default(''),
      status: texts,
      plan: texts,
      role: texts,
      country: texts,
      seenAfter: z.string().default(''),
    })
    .nullable(),
  total: z.number(),
  usedBy: z.array(z.string()),
  ...revision,
})

export const audiencesSchema = z.object({ items: z.array(audienceSchema) })

/** What a 409 `VERSION_CONFLICT` says. */
export const conflictSchema = z.object({
  fields: z.array(z.string()),
  updatedBy: editor,
  updatedAt: z.string(),
})

export const personConflictSchema = conflictSchema.extend({ current: personSchema })

export type PersonConflict = z.infer<typeof personConflictSchema>
export type Person = z.infer<typeof personSchema>
export type People = z.infer<typeof peopleSchema>
export type PersonFlag = z.infer<typeof flagsSchema>['items'][number]
export type PersonSession = z.infer<typeof sessionsSchema>['items'][number]
export type PersonEvent = z.infer<typeof personEventsSchema>['items'][number]
export type Job = z.infer<typeof jobSchema>
export type JobDetail = z.infer<typeof jobDetailSchema>
export type Audience = z.infer<typeof audienceSchema>
