import { markPage, type PageStatus as Status } from '@/lib/server-hardening/page-status'

/**
 * Sets the status of the document that contains it. Next's `forbidden()`, `notFound()` and errors do so too, but send
 * an empty document that only scripts can fill.
 */
export function PageStatus({ status }: { status: Status }) {
  markPage(status)
  return null
}
