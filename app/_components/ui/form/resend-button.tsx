'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useSharedTexts } from '../shared-texts'
import { SubmitButton } from './submit-button'

type Props = {
  children: ReactNode
  /** As counted by the server. Give the button a `key` that changes with every email. */
  waitSeconds: number
  pendingLabel?: string
}

const tickMs = 1_000

/** Resends an email with `intent=resend` and counts down the wait. Without scripts, only the server enforces the wait. */
export function ResendButton({ children, waitSeconds, pendingLabel }: Props) {
  const [left, setLeft] = useState(waitSeconds)
  const [hasScripts, setHasScripts] = useState(false)
  const isWaiting = left > 0
  const { resendIn, language } = useSharedTexts()
  const inSeconds = new Intl.RelativeTimeFormat(language)
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
      <SubmitButton
        intent="resend"
        isBlocked={hasScripts && isWaiting}
        {...(pendingLabel && { pendingLabel })}
      >
        {children}
      </SubmitButton>
      {isWaiting && (
        <p role="timer" aria-live="off" className="tabular text-center text-caption text-muted">
          {resendIn.replace('{wait}', inSeconds.format(left, 'second'))}
        </p>
      )}
    </div>
  )
}
