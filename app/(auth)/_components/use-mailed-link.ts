'use client'

import { useEffect, useState } from 'react'

export type MailedLink = {
  token: string
  /** This browser had spent it when the page was opened. */
  wasUsed: boolean
}

/**
 * A mailed link, its token taken out of the address: out of the history, of screenshots, and of what is copied.
 * The page is rendered again afterwards and then knows nothing of it, so it is kept here.
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
