'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Closes a popover when one of its links has led to another page. Renders nothing. */
export function CloseOnNavigation({ id }: { id: string }) {
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes after every navigation
  useEffect(() => {
    document.getElementById(id)?.hidePopover()
  }, [id, pathname])
  return null
}
