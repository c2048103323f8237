import { headers } from 'next/headers'
import { returnToHeaderName } from '../core/gate/request-headers'
import { configuredReturnTo } from '../core/paths/return-to'
import { configuration } from './configuration'

/** Where this request's page is, as the gate has noted it; `null` when the gate did not run. */
export async function currentReturnTo(): Promise<string | null> {
  return configuredReturnTo((await headers()).get(returnToHeaderName), configuration(), '') || null
}
