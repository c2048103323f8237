'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = { href: string; label: string; icon: ReactNode; exact?: boolean | undefined }

/** A link of the sidebar or the bottom bar, marked when it leads to the current page. */
export function NavLink({ href, label, icon, exact }: Props) {
  // With `trailingSlash`, Next.js ends it with a slash.
  const pathname = usePathname().replace(/\/$/, '')
  const isCurrent = pathname === href || (!exact && pathname.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className="group relative flex min-h-14 grow flex-col items-center justify-center gap-1 rounded-control text-caption text-muted transition-colors duration-150 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink md:min-h-9 md:flex-row md:justify-start md:gap-3 md:px-3 md:text-base md:hover:bg-sunken md:aria-[current]:bg-sunken"
    >
      <span className="group-aria-[current]:text-accent">{icon}</span>
      {label}
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
      className="live-dot absolute top-2 right-1/4 size-1.5 rounded-full bg-accent md:static md:ml-auto"
    />
  )
}
