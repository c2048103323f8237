'use client'

import { useEffect } from 'react'
import { resultsId } from './results-id'

/** Reads out how many people a list has once it's on screen. */
export function Announce({ text }: { text: string }) {
  useEffect(() => {
    const region = document.getElementById(resultsId)
    if (region) region.textContent = text
  }, [text])
  return null
}
