import { DocumentLink } from '../ui/document-link'

/** The product's name on public pages. */
export function Wordmark({ href = '/' }: { href?: string }) {
  return (
    <DocumentLink href={href} className="inline-flex items-center gap-2.5 rounded-control">
      <Glyph />
      <span className="text-lead font-bold tracking-[-0.015em]">Sendora</span>
    </DocumentLink>
  )
}

/** An arc rising from a line like an aurora. */
export function Glyph() {
  return (
    <svg aria-hidden width="22" height="22" viewBox="0 0 22 22" fill="none" className="shrink-0">
      <path d="M2 17h18" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path
        d="M4 13a7 7 0 0 1 14 0"
        className="stroke-accent"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <path
        d="M8 13a3 3 0 0 1 6 0"
        className="stroke-accent"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  )
}
