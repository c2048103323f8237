import { forbidden, redirect } from 'next/navigation'
import { signInUrl } from '../core/paths/return-to'
import type { SessionDemand } from '../core/tokens/session-requirement'
import { currentReturnTo } from './current-return-to'

/** Ends a page's request whose session lacks a claim: at the page that repairs it, else as 403. */
export async function refuseVisit({ repairPath }: SessionDemand): Promise<never> {
  if (repairPath === undefined) return forbidden()
  redirect(signInUrl(repairPath, await currentReturnTo()))
}
