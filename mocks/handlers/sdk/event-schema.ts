import { z } from 'zod'

const MAX_PROPERTY_BYTES = 32_768
const MAX_DEPTH = 5
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

const id = z.string().min(1).max(200)
/** Looked at before anything is copied: a copy would have lost the keys that are refused. */
const properties = z
  .unknown()
  .refine((value) => typeof value === 'object' && !Array.isArray(value), 'no object')
  .refine((value) => isWithin(value, MAX_DEPTH), 'nested too deep, or a key that is refused')
  .refine(
    (value) => Buffer.byteLength(JSON.stringify(value) ?? '') <= MAX_PROPERTY_BYTES,
    'larger than 32 KB',
  )

/** An event as the SDKs send it (contract: events). Organization and project come from the key. */
export const eventSchema = z
  .object({
    module: z.string().min(1).max(64),
    eventType: z.string().regex(/^[a-zA-Z][a-zA-Z0-9._:-]{0,127}$/),
    timestamp: z.iso.datetime(),
    properties: properties.default({}),
    context: z.object({ page: z.object({ url: z.string() }).optional() }).optional(),
    sessionId: z.string().optional(),
    consent: z.array(z.string()).optional(),
    userId: id.optional(),
    anonymousId: id.optional(),
  })
  .refine(
    ({ userId, anonymousId }) => (userId === undefined) !== (anonymousId === undefined),
    'needs either a user id or an anonymous id',
  )

export type Event = z.infer<typeof eventSchema>

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return (
    depth > 0 &&
    Object.entries(value).every(
      ([key, item]) => !REFUSED_KEYS.has(key) && isWithin(item, depth - 1),
    )
  )
}
