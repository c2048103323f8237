'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Closes a popover when one of its links has led to another page. Renders nothing. */
export function CloseOnNavigation({ id }: { id: string }) {
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path isn't read, but each new one has to close the popover
  useEffect(() => {
    document.getElementById(id)?.hidePopover()
  }, [id, pathname])
  return null
}
