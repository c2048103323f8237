'use client'

import { useEffect } from 'react'
import { announceSignedIn } from '@/app/_components/shell/session/signed-in-news'

/** Tells the page that waits for this sign-in, and closes this tab if that page has opened it. */
export function CloseTab() {
  useEffect(() => {
    announceSignedIn()
    if (window.opener) window.close()
  }, [])
  return null
}
