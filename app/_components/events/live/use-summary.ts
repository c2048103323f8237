'use client'

import { useEffect, useRef, useState } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'

const everyMs = 10_000

/** What a screen reader hears of new events: how many wait, at most once in ten seconds. */
export function useSummary(count: number, texts: Sentences<'events', 'live'>): string {
  const latest = useRef(count)
  const [heard, setHeard] = useState(0)
  useEffect(() => {
    latest.current = count
  }, [count])
  useEffect(() => {
    const timer = setInterval(() => setHeard(latest.current), everyMs)
    return () => clearInterval(timer)
  }, [])
  if (heard === 0) return ''
  return heard === 1 ? texts.oneHeard : texts.manyHeard.replace('#', `${heard}`)
}
