'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { SubmitButton } from './submit-button'

type Props = {
  children: ReactNode
  /** As counted by the server. Give the button a `key` that changes with every email. */
  waitSeconds: number
}

const tickMs = 1_000

/** Resends an email with `intent=resend` and counts down the wait. Without scripts, only the server enforces the wait. */
export function ResendButton({ children, waitSeconds }: Props) {
  const [left, setLeft] = useState(waitSeconds)
  const [hasScripts, setHasScripts] = useState(false)
  const isWaiting = left > 0
  useEffect(() => setHasScripts(true), [])
  useEffect(() => {
    if (!isWaiting) return
    const endMs = performance.now() + waitSeconds * 1000
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.ceil((endMs - performance.now()) / 1000))),
      tickMs,
    )
    return () => clearInterval(timer)
  }, [isWaiting, waitSeconds])
  return (
    <div className="grid gap-1.5">
      <SubmitButton intent="resend" isBlocked={hasScripts && isWaiting} pendingLabel="Sending…">
        {children}
      </SubmitButton>
      {isWaiting && (
        <p role="timer" aria-live="off" className="tabular text-center text-caption text-muted">
          {left === 1 ? 'You can resend in 1 second.' : `You can resend in ${left} seconds.`}
        </p>
      )}
    </div>
  )
}
