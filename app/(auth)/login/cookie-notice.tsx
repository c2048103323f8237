'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/app/_components/ui/notice'
import type { Sentences } from '@/lib/texts/catalogue'

const never = () => () => undefined
let isBlocked: boolean | null = null

/**
 * Tries to set one: `navigator.cookieEnabled` is true even if a setting drops every cookie. Scripts see only cookies of
 * the address on screen, and this page may be drawn at another one's.
 */
function areCookiesBlocked(): boolean {
  if (isBlocked !== null) return isBlocked
  const name = 'sendora_probe'
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not available in every browser
  document.cookie = `${name}=1; path=/; samesite=lax`
  isBlocked = !document.cookie.includes(`${name}=1`)
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${name}=; path=/; max-age=0`
  return isBlocked
}

/** Warns before a user fills in a form that can't sign them in. */
export function CookieNotice({ texts }: { texts: Sentences<'signIn', 'cookieNotice'> }) {
  const isShown = useSyncExternalStore(never, areCookiesBlocked, () => false)
  if (!isShown) return null
  return <Notice tone="danger">{texts.blocked}</Notice>
}
