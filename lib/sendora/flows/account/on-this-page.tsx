'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'

export type OnThisPageProps = {
  /** The cookie that brought the news; it is spent by showing them. */
  cookieName: string
  isSecure: boolean
  children: ReactNode
}

/** Shows its children until the visitor goes on to another page. Without scripts, for the life of the cookie. */
export function OnThisPage({ cookieName, isSecure, children }: OnThisPageProps) {
  const pathname = usePathname()
  const [first] = useState(pathname)
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
    document.cookie = `${cookieName}=; Max-Age=0; Path=/${isSecure ? '; Secure' : ''}`
  }, [cookieName, isSecure])
  return pathname === first ? children : null
}
