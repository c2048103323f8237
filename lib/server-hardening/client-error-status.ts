import type { OwnStatus } from './own-answer'

const statuses: Readonly<Record<string, OwnStatus>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** The status for bytes that Node could not parse, by the code of its error. */
export function clientErrorStatus(code: string | undefined): OwnStatus {
  return statuses[code ?? ''] ?? 400
}
