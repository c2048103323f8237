'use client'

import { useSearchParams } from 'next/navigation'
import { Suspense, useEffect, useState } from 'react'
import { waitInWords } from '../core/errors/wait-in-words'
import { singleValue } from '../core/paths/return-to'
import { blockedSentence, reasonField, refreshTroubleSentence } from '../core/refresh-result'
import type { RefreshOnceResult } from './refresh-once'

/**
 * Tells visitors without scripts why `refreshAction` didn't renew the session. `TryRefresh` includes it; put it next to a
 * form of your own.
 */
export function RefreshTrouble() {
  return (
    <noscript>
      <Suspense>
        <Sentence />
      </Suspense>
    </noscript>
  )
}

function Sentence() {
  const reason = singleValue(useSearchParams().getAll(reasonField))
  const sentence = refreshTroubleSentence(reason)
  return sentence && <p role="alert">{sentence}</p>
}

export type Unrefreshed = Exclude<RefreshOnceResult, { kind: 'renewed' }>

export type RefreshProblemProps = {
  outcome: Unrefreshed
  /** The sign-in page; `null` if unknown. */
  signInHref: string | null
  onRetry: () => void
  /** Called when the service's `Retry-After` is over. */
  onWaited: () => void
}

/** Explains why the session couldn't be renewed, and offers to try again after the service's `Retry-After`. */
export function RefreshProblem({ outcome, signInHref, onRetry, onWaited }: RefreshProblemProps) {
  const [waitedFor, setWaitedFor] = useState<Unrefreshed | null>(null)
  const waitSeconds = outcome.kind === 'unavailable' ? outcome.retryAfterSeconds : null
  useEffect(() => {
    if (waitSeconds === null) return
    const timer = setTimeout(() => {
      setWaitedFor(outcome)
      onWaited()
    }, waitSeconds * 1_000)
    return () => clearTimeout(timer)
  }, [outcome, waitSeconds, onWaited])

  const isWaiting = waitSeconds !== null && waitedFor !== outcome
  return (
    <div role="alert" data-sendora="try-refresh">
      <p>{sentence(outcome, waitSeconds)}</p>
      <button type="button" disabled={isWaiting} onClick={onRetry}>
        Try again
      </button>{' '}
      {signInHref !== null && <a href={signInHref}>Sign in again</a>}
    </div>
  )
}

function sentence({ kind }: Unrefreshed, waitSeconds: number | null): string {
  switch (kind) {
    case 'offline':
      return 'You seem to be offline. You’re still signed in; try again when you’re back online.'
    case 'unavailable': {
      const when = waitSeconds === null ? 'in a moment' : waitInWords(waitSeconds)
      return `We can’t reach the sign-in service. You’re still signed in; try again ${when}.`
    }
    case 'blocked':
      return blockedSentence
    case 'exhausted':
      return 'Your session was renewed, but this page still can’t use it. Your browser may be blocking cookies.'
    default:
      return 'Your session has ended.'
  }
}
