'use client'

import { useEffect, useState } from 'react'

/**
 * The token of a mailed link, taken out of the address: out of the history, of screenshots, and of what is copied.
 * The page is rendered again afterwards and then knows nothing of it, so it is kept here.
 */
export function useMailedToken(given: string): string {
  const [token] = useState(given)
  useEffect(() => {
    const url = new URL(window.location.href)
    if (!url.searchParams.has('token')) return
    url.searchParams.delete('token')
    window.history.replaceState(null, '', url.pathname + url.search)
  }, [])
  return token
}
