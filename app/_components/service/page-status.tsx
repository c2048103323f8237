import { markPage, type PageStatus as Status } from '@/lib/server-hardening/page-status'

/**
 * Answers the document that it is part of with this status. Next's `forbidden()`, `notFound()` and errors do so as
 * well, and send an empty document that only scripts can fill.
 */
export function PageStatus({ status }: { status: Status }) {
  markPage(status)
  return null
}
