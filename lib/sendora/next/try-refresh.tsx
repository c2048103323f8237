'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { refreshAction, tryRefreshAction } from '../actions'
import { signInUrl } from '../core/return-to'
import type { AttemptOutcome } from './one-attempt'
import { oneAttempt } from './one-attempt'
import { withRefreshLock } from './refresh-lock'
import { announce, listen } from './session-channel'

export type TryRefreshProps = {
  /** `exp` of the token that the service refused, when one was refused although its time is not over. */
  refused?: number | null
  /** Where the page is, for visitors without scripts. */
  from?: string | null
  /** The sign-in page. @default '/login' */
  loginPath?: string
  /** Shown while the attempt runs, for example a skeleton. @default a line of text */
  children?: ReactNode
}

type Progress = 'trying' | AttemptOutcome

/**
 * Renews the session from the browser, since Server Components cannot write cookies, then renders the page again.
 * Give it a `key` that changes with every expiry, such as the token's `exp`: an unchanged component would not try
 * again. Two automatic attempts per 30 seconds and tab; then it says what is wrong and offers a way on.
 */
export function TryRefresh({
  refused = null,
  from,
  loginPath = '/login',
  children,
}: TryRefreshProps) {
  const router = useRouter()
  const [progress, setProgress] = useState<Progress>('trying')
  const [isRendering, startRendering] = useTransition()
  const isRunning = useRef(false)

  const attempt = useCallback(
    async (isAutomatic: boolean) => {
      if (isRunning.current) return
      isRunning.current = true
      setProgress('trying')
      const outcome = await oneAttempt(() => refreshHere(refused), { isAutomatic })
      isRunning.current = false
      if (outcome === 'renewed') {
        setProgress('renewed')
        startRendering(() => router.refresh())
      } else if (outcome === 'rejected' || outcome === 'missing') {
        // A whole page load, so that nothing of the ended session stays in the router's memory.
        window.location.assign(signInHere(loginPath))
      } else {
        setProgress(outcome)
      }
    },
    [refused, loginPath, router],
  )

  // At first, and again when the page was rendered with the new tokens and still wants this component: its key has
  // not changed when both tokens expire in the same second.
  const isWanted = (progress === 'trying' || progress === 'renewed') && !isRendering
  useEffect(() => {
    if (isWanted) void attempt(true)
  }, [isWanted, attempt])

  const isStuck = progress !== 'trying' && progress !== 'renewed'
  useEffect(() => {
    if (!isStuck) return
    // Another tab had more luck: what it has renewed is good here as well.
    return listen((news) => {
      if (news === 'refreshed') startRendering(() => router.refresh())
    })
  }, [isStuck, router])

  if (isStuck) {
    return (
      <div role="alert" data-sendora="try-refresh">
        <p>{sentences[progress]}</p>
        <button type="button" onClick={() => void attempt(false)}>
          Try again
        </button>{' '}
        <a href={from ? signInUrl(loginPath, from) : loginPath}>Sign in again</a>
      </div>
    )
  }
  return (
    <div data-sendora="try-refresh">
      <div role="status">{children ?? <p>Renewing your session</p>}</div>
      <noscript>
        <form action={refreshAction}>
          <input type="hidden" name="from" value={from ?? ''} />
          <input type="hidden" name="refused" value={refused ?? ''} />
          <button type="submit">Continue</button>
        </form>
      </noscript>
    </div>
  )
}

const sentences: Record<Exclude<Progress, 'trying' | 'renewed'>, string> = {
  offline:
    'You seem to be offline. You are still signed in; try again when the connection is back.',
  unavailable:
    'We cannot reach the sign-in service. You are still signed in; try again in a moment.',
  blocked: 'Your browser sent this request in a way that we cannot accept. Reload the page.',
  exhausted:
    'Your session was renewed, and this page still cannot use it. Your browser may be refusing cookies.',
  rejected: 'Your session has ended.',
  missing: 'Your session has ended.',
}

async function refreshHere(refused: number | null): Promise<AttemptOutcome> {
  try {
    const { kind } = await withRefreshLock(() => tryRefreshAction(refused))
    if (kind === 'renewed') announce('refreshed')
    return kind
  } catch {
    return 'offline'
  }
}

/** The sign-in page that comes back here; from the sign-in page itself, wherever it was to lead. */
function signInHere(loginPath: string): string {
  const { pathname, search } = window.location
  const here = pathname === loginPath ? new URLSearchParams(search).get('from') : pathname + search
  return signInUrl(loginPath, here, 'expired')
}
