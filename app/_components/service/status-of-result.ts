import type { ServiceResult } from '@/lib/sendora'
import type { PageStatus } from '@/lib/server-hardening/page-status'

/** The status of a page whose content is this result; `null` if the content is there. */
export function statusOfResult(result: ServiceResult<unknown>): PageStatus | null {
  switch (result.kind) {
    case 'ok':
      return null
    case 'unauthorized':
      return 401
    case 'forbidden':
      return 403
    case 'limited':
      return 429
    case 'unavailable':
      return 503
    case 'refused':
      // The service responded, but not with what the page needs.
      return result.status === 404 ? 404 : 502
  }
}
