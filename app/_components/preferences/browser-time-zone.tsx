'use client'

import { useEffect } from 'react'
import { browserTimeZoneCookie } from '@/lib/texts/time-zones'
import { writeCookie, yearSeconds } from '@/lib/write-cookie'

/** Tells the server the browser's time zone, for the pages that follow. `known` is what the server already has. */
export function BrowserTimeZone({ known }: { known: string | null }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone === known) return
    writeCookie(browserTimeZoneCookie, zone, yearSeconds)
  }, [known])
  return null
}
