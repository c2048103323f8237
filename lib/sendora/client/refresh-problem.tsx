'use client'

import { useSearchParams } from 'next/navigation'
import { Suspense, useEffect, useState } from 'react'
import { fillIn, sessionMessages, waitInWords } from '../core/errors/messages'
import { singleValue } from '../core/paths/return-to'
import { reasonField, refreshTrouble } from '../core/refresh-outcome'
import { useSentences } from './client-config'
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
  const { say } = useSessionMessages()
  const trouble = refreshTrouble(reason)
  return trouble && <p role="alert">{say(trouble)}</p>
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
  const { say, language } = useSessionMessages()
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

  const sentence = () => {
    const { kind } = outcome
    if (kind !== 'unavailable')
      return say(kind === 'rejected' || kind === 'missing' ? 'ended' : kind)
    if (waitSeconds === null) return say(kind)
    return fillIn(say('unavailableUntil'), { wait: waitInWords(waitSeconds, language) })
  }
  const isWaiting = waitSeconds !== null && waitedFor !== outcome
  return (
    <div role="alert" data-sendora="try-refresh">
      <p>{sentence()}</p>
      <button type="button" disabled={isWaiting} onClick={onRetry}>
        {say('retry')}
      </button>{' '}
      {signInHref !== null && <a href={signInHref}>{say('signIn')}</a>}
    </div>
  )
}

/** Says what a page tells about its session, in the app's language. */
export function useSessionMessages() {
  const sentences = useSentences()
  const say = (message: keyof typeof sessionMessages) =>
    sentences?.session?.[message] ?? sessionMessages[message]
  return { say, language: sentences?.language }
}
