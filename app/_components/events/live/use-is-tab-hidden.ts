'use client'

import { useEffect, useState } from 'react'

/** A glance at another tab changes nothing. */
const afterMs = 10_000

/** True once the tab has been in the background for a short while, and false as soon as it's back. */
export function useIsTabHidden(): boolean {
  const [isHidden, setHidden] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') timer = setTimeout(() => setHidden(true), afterMs)
      else setHidden(false)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return isHidden
}
