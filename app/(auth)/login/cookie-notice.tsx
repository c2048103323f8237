'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/app/_components/ui/notice'

const never = () => () => undefined
let isBlocked: boolean | null = null

/** By trying: `navigator.cookieEnabled` is true also where a setting drops every cookie. */
function areCookiesBlocked(): boolean {
  if (isBlocked !== null) return isBlocked
  const name = 'sendora_probe'
  // biome-ignore lint/suspicious/noDocumentCookie: what sets cookies otherwise is not there in every browser
  document.cookie = `${name}=1; path=/login; samesite=lax`
  isBlocked = !document.cookie.includes(`${name}=1`)
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${name}=; path=/login; max-age=0`
  return isBlocked
}

/** Says so before somebody types a password that could not be remembered. */
export function CookieNotice() {
  const isShown = useSyncExternalStore(never, areCookiesBlocked, () => false)
  if (!isShown) return null
  return (
    <Notice tone="danger">
      Cookies are blocked in this browser. Allow them for this site, or you cannot stay signed in.
    </Notice>
  )
}
