import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** The idempotency key of a form. Without a usable one, each submission is its own. */
export const formKeySchema = z.uuid().catch(() => randomUUID())
