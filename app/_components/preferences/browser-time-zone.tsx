'use client'

import { useEffect } from 'react'
import { browserTimeZoneCookie } from '@/lib/texts/time-zones'

/** Tells the server the browser's time zone, for the pages that follow. `known` is what the server already has. */
export function BrowserTimeZone({ known }: { known: string | null }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone === known) return
    const value = encodeURIComponent(zone)
    const secure = location.protocol === 'https:' ? '; Secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
    document.cookie = `${browserTimeZoneCookie}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
  }, [known])
  return null
}
