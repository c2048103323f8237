'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'

export type OnThisPageProps = {
  /** The cookie that requested the message; it's cleared once shown. */
  cookieName: string
  isSecure: boolean
  children: ReactNode
}

/** Shows its children until the next navigation. Without scripts, for the life of the cookie. */
export function OnThisPage({ cookieName, isSecure, children }: OnThisPageProps) {
  const pathname = usePathname()
  const [first] = useState(pathname)
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: not every supported browser has the Cookie Store API
    document.cookie = `${cookieName}=; Max-Age=0; Path=/${isSecure ? '; Secure' : ''}`
  }, [cookieName, isSecure])
  return pathname === first ? children : null
}
