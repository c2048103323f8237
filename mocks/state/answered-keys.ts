import type { Reply } from '../http/reply'

/** What was answered to an idempotency key: the same question gets the same answer. */
export type AnsweredKeys = Map<string, { body: string; reply: Reply }>
