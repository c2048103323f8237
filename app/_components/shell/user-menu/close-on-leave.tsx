'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Closes a popover when one of its links has led to another page, and when the focus goes on to what it may cover. Renders
 * nothing.
 */
export function CloseOnLeave({ id }: { id: string }) {
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path isn't read, but each new one has to close the popover
  useEffect(() => {
    document.getElementById(id)?.hidePopover()
  }, [id, pathname])

  useEffect(() => {
    const popover = document.getElementById(id)
    const onFocusOut = ({ relatedTarget: next }: FocusEvent) => {
      // Its button closes it by itself, or would open it again.
      const isInside = !(next instanceof Element) || popover?.contains(next)
      if (!isInside && !next.matches(`[popovertarget="${id}"]`)) popover?.hidePopover()
    }
    popover?.addEventListener('focusout', onFocusOut)
    return () => popover?.removeEventListener('focusout', onFocusOut)
  }, [id])
  return null
}
