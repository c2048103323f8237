import { parseCookieHeader } from './cookie-header'
import { flowCookieName } from './cookies'

/** What came of a wish to be deleted (contract: account deletion). */
export type Deletion =
  /** The account may be had back until then by signing in; `null`: the service named no day. */
  { kind: 'pending'; purgeAtMs: number | null } | { kind: 'purged' }

/** Suffixes of two cookies that scripts may read: neither holds more than a date. */
export const deletedSuffix = 'deleted'
export const keptSuffix = 'kept'

export function writeDeletion(deletion: Deletion): string {
  return deletion.kind === 'purged' ? 'purged' : `pending.${deletion.purgeAtMs ?? ''}`
}

/** `null` for what is no such text. */
export function readDeletion(text: string | null): Deletion | null {
  if (text === 'purged') return { kind: 'purged' }
  const [, ms] = /^pending\.(\d{0,15})$/.exec(text ?? '') ?? []
  if (ms === undefined) return null
  return { kind: 'pending', purgeAtMs: ms === '' ? null : Number(ms) }
}

/** True when a script sees that an account was deleted in this browser just now. */
export function hasDeletedCookie(cookieText: string): boolean {
  const cookies = parseCookieHeader(cookieText)
  return [true, false].some((isSecure) => cookies.has(flowCookieName(isSecure, deletedSuffix)))
}
