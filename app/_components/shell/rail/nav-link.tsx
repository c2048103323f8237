'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = { href: string; label: string; icon: ReactNode; exact?: boolean | undefined }

/** A link of the rail or the bottom bar, marked when it leads to the current section. */
export function NavLink({ href, label, icon, exact }: Props) {
  // With `trailingSlash`, Next.js ends it with a slash.
  const pathname = usePathname().replace(/\/$/, '')
  const isCurrent = pathname === href || (!exact && pathname.startsWith(`${href}/`))
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined} className="nav-item rail-item">
      <span className="nav-icon">{icon}</span>
      <span className="rail-label">{label}</span>
      <PendingDot />
    </Link>
  )
}

function PendingDot() {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span
      aria-hidden
      className="live-dot absolute top-2 right-2 size-1.5 rounded-full bg-accent md:top-auto"
    />
  )
}
