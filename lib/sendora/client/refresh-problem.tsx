'use client'

import { useSearchParams } from 'next/navigation'
import { Suspense, useEffect, useState } from 'react'
import { waitInWords } from '../core/errors/describe-error'
import { singleValue } from '../core/paths/return-to'
import { blockedSentence, reasonField, refreshTroubleSentence } from '../core/refresh-result'
import type { RefreshOnceResult } from './refresh-once'

/**
 * Says why a form with `refreshAction` has renewed nothing, to visitors without scripts. `TryRefresh` has it; put it
 * beside a form of your own.
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

/** Why a page could not renew its session. */
export type Unrefreshed = Exclude<RefreshOnceResult, { kind: 'renewed' }>

export type RefreshProblemProps = {
  outcome: Unrefreshed
  /** Where to sign in again; `null` when the page was not told. */
  signInHref: string | null
  onRetry: () => void
  /** The wait that the service asked for is over. */
  onWaited: () => void
}

/** Says what keeps a page from renewing its session, and offers a way on: after the wait that the service asks for. */
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

  return (
    <div role="alert" data-sendora="try-refresh">
      <p>{sentence(outcome, waitSeconds)}</p>
      <button
        type="button"
        disabled={waitSeconds !== null && waitedFor !== outcome}
        onClick={onRetry}
      >
        Try again
      </button>{' '}
      {signInHref !== null && <a href={signInHref}>Sign in again</a>}
    </div>
  )
}

function sentence({ kind }: Unrefreshed, waitSeconds: number | null): string {
  switch (kind) {
    case 'offline':
      return 'You seem to be offline. You are still signed in; try again when the connection is back.'
    case 'unavailable': {
      const when = waitSeconds === null ? 'in a moment' : waitInWords(waitSeconds)
      return `We can’t reach the sign-in service. You are still signed in; try again ${when}.`
    }
    case 'blocked':
      return blockedSentence
    case 'exhausted':
      return 'Your session was renewed, and this page still cannot use it. Your browser may be refusing cookies.'
    default:
      return 'Your session has ended.'
  }
}
