'use client'

import { useEffect } from 'react'
import { withBasePath } from '@/lib/sendora'
import { useClientConfig } from '@/lib/sendora/client'

/** Loads a page in full, in place of a panel. */
export function LoadPage({ path }: { path: string }) {
  const config = useClientConfig()
  useEffect(() => {
    window.location.replace(withBasePath(path, config) + window.location.search)
  }, [path, config])
  return null
}
