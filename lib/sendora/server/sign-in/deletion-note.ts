import { cookies } from 'next/headers'
import { configuration } from '../configuration'
import { deletedCookie } from './flow-cookies'

/** The state of an account's deletion (contract: account deletion). */
export type Deletion =
  /** Signing in cancels it until then; `null`: the service named no day. */
  { kind: 'pending'; purgeAtMs: number | null } | { kind: 'purged' }

export function writeDeletion(deletion: Deletion): string {
  return deletion.kind === 'purged' ? 'purged' : `pending.${deletion.purgeAtMs ?? ''}`
}

export function readDeletion(text: string | null): Deletion | null {
  if (text === 'purged') return { kind: 'purged' }
  const [, ms] = /^pending\.(\d{0,15})$/.exec(text ?? '') ?? []
  if (ms === undefined) return null
  return { kind: 'pending', purgeAtMs: ms === '' ? null : Number(ms) }
}

/** The deletion that this browser has just requested, or `null`. For the page that follows it. */
export async function getDeletion(): Promise<Deletion | null> {
  return readDeletion(deletedCookie(await cookies(), configuration().cookies).read())
}
