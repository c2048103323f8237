import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

/** The way back from a page below the account. */
export function BackToAccount() {
  return (
    <Link
      href="/account"
      className="mb-4 inline-flex items-center gap-1.5 text-muted hover:text-ink"
    >
      <ArrowLeft aria-hidden size={14} />
      Account
    </Link>
  )
}
