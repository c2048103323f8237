import { headers } from 'next/headers'
import { returnToHeaderName } from '../core/request-headers'
import { safeReturnTo } from '../core/return-to'

/** Where this request's page is, as the gate has noted it; `null` when the gate did not run. */
export async function currentReturnTo(): Promise<string | null> {
  return safeReturnTo((await headers()).get(returnToHeaderName), '') || null
}
