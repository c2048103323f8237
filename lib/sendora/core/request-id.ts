import type { RequestId } from './events'

/** Set by the gate for the pages behind it, and told to the client as `x-request-id`. */
export const requestIdHeaderName = 'x-sendora-request-id'

export function createRequestId(): RequestId {
  return crypto.randomUUID() as RequestId
}

/** The id in a header, or `null` when it is none: a client may send anything where no gate stands before. */
export function readRequestId(header: string | null): RequestId | null {
  return header !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(header)
    ? (header as RequestId)
    : null
}
