'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Scrolls a row of tabs to the current one, which a phone would hide at its end. */
export function TabInView() {
  const marker = useRef<HTMLSpanElement>(null)
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path isn't read, but each new one makes another tab current
  useEffect(() => {
    const row = marker.current?.parentElement?.querySelector('ul')
    const tab = row?.querySelector<HTMLElement>('[aria-current]')
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.clientWidth) / 2
  }, [pathname])
  return <span ref={marker} hidden />
}
