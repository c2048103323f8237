import { headers } from 'next/headers'
import type { RequestId } from '../core/events'
import { readRequestId, requestIdHeaderName } from '../core/gate/request-headers'

/** The id that the gate gave this request; `null` where no gate ran or there is no request. */
export async function currentRequestId(): Promise<RequestId | null> {
  try {
    return readRequestId((await headers()).get(requestIdHeaderName))
  } catch {
    return null
  }
}
