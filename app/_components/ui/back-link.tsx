import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

/** The way back to the page above this one, whose name is the text. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="mb-4 inline-flex items-center gap-1.5 text-muted hover:text-ink">
      <ArrowLeft aria-hidden size={14} />
      {children}
    </Link>
  )
}
