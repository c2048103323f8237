'use client'

import { useEffect, useState } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  expiresAtSeconds: number
  issuedAtSeconds: number | null
  /** The server's clock when rendered: the browser's own clock may be wrong. */
  nowSeconds: number
  texts: Sentences<'account', 'ring'>
}

const radius = 62
const length = 2 * Math.PI * radius
const tickMs = 1_000
const assumedLifeSeconds = 900

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`

/** A ring that counts down to the access token's expiry. With reduced motion, only the number shows. */
export function ExpiryRing({ expiresAtSeconds, issuedAtSeconds, nowSeconds, texts }: Props) {
  const [elapsedSeconds, setElapsed] = useState(0)
  useEffect(() => {
    const startMs = performance.now()
    const timer = setInterval(
      () => setElapsed(Math.floor((performance.now() - startMs) / 1000)),
      tickMs,
    )
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, expiresAtSeconds - nowSeconds - elapsedSeconds)
  const life = expiresAtSeconds - (issuedAtSeconds ?? expiresAtSeconds - assumedLifeSeconds)
  const share = Math.min(1, left / Math.max(1, life))
  return (
    <div className="relative mx-auto grid size-40 place-items-center">
      <svg
        aria-hidden
        viewBox="0 0 160 160"
        fill="none"
        className="absolute inset-0 -rotate-90 motion-reduce:hidden"
      >
        <circle cx="80" cy="80" r={radius} strokeWidth="6" className="stroke-sunken" />
        <circle
          cx="80"
          cy="80"
          r={radius}
          strokeWidth="6"
          strokeLinecap="round"
          strokeDasharray={length.toFixed(2)}
          strokeDashoffset={(length * (1 - share)).toFixed(2)}
          className={left > 60 ? 'stroke-accent' : 'stroke-caution'}
        />
      </svg>
      <p className="relative text-center" role="timer" aria-live="off">
        <span className="tabular block font-mono text-heading">{clock(left)}</span>
        <span className="block max-w-24 text-caption text-muted">
          {left > 0 ? texts.left : texts.over}
        </span>
      </p>
    </div>
  )
}
