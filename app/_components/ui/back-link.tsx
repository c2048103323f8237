import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

/** A link to the parent page, with that page's name as its text. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="mb-4 inline-flex items-center gap-1.5 text-muted hover:text-ink">
      <ArrowLeft aria-hidden size={14} />
      {children}
    </Link>
  )
}
