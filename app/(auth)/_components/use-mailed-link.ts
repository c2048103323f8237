'use client'

import { useEffect, useState } from 'react'

export type MailedLink = {
  token: string
  /** This browser had already used the link when the page opened. */
  wasUsed: boolean
}

/**
 * A mailed link. Removes the token from the address, so that it stays out of history, screenshots, and copied URLs.
 * The page then renders again without it, so it is kept here.
 */
export function useMailedLink({ token, wasUsed }: MailedLink): MailedLink {
  const [link] = useState({ token, wasUsed })
  useEffect(() => {
    const url = new URL(window.location.href)
    if (!url.searchParams.has('token')) return
    url.searchParams.delete('token')
    window.history.replaceState(null, '', url.pathname + url.search)
  }, [])
  return link
}
