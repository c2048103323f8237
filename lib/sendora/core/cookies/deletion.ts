import { parseCookieHeader } from './cookie-header'
import { flowCookieName } from './cookies'

/** The state of an account's deletion (contract: account deletion). */
export type Deletion =
  /** Signing in cancels it until then; `null`: the service named no day. */
  { kind: 'pending'; purgeAtMs: number | null } | { kind: 'purged' }

/** Cookies that scripts may read: neither holds more than a date. */
export const deletedSuffix = 'deleted'
export const keptSuffix = 'kept'

export function writeDeletion(deletion: Deletion): string {
  return deletion.kind === 'purged' ? 'purged' : `pending.${deletion.purgeAtMs ?? ''}`
}

export function readDeletion(text: string | null): Deletion | null {
  if (text === 'purged') return { kind: 'purged' }
  const [, ms] = /^pending\.(\d{0,15})$/.exec(text ?? '') ?? []
  if (ms === undefined) return null
  return { kind: 'pending', purgeAtMs: ms === '' ? null : Number(ms) }
}

export function hasDeletedCookie(cookieText: string): boolean {
  const cookies = parseCookieHeader(cookieText)
  return [true, false].some((isSecure) => cookies.has(flowCookieName(isSecure, deletedSuffix)))
}
