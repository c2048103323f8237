'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/app/_components/ui/notice'

const never = () => () => undefined

/** Says so before somebody types a password that could not be remembered. */
export function CookieNotice() {
  const isBlocked = useSyncExternalStore(
    never,
    () => !navigator.cookieEnabled,
    () => false,
  )
  if (!isBlocked) return null
  return (
    <Notice tone="danger">
      Cookies are blocked in this browser. Allow them for this site, or you cannot stay signed in.
    </Notice>
  )
}
