'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import type { EndReason } from '../core/gate/decide-gate'
import { signInUrl } from '../core/paths/return-to'
import { refreshAction } from '../session-actions'
import { useOptionalClientConfig } from './client-config'
import { refreshHere, refreshOnce } from './refresh-once'
import { RefreshProblem, RefreshTrouble, type Unrefreshed } from './refresh-problem'
import { listen } from './session-channel'

export type TryRefreshProps = {
  /** `exp` of the token that the service refused, when one was refused although its time is not over. */
  refused?: number | null
  /** Where the page is, for visitors without scripts. */
  from?: string | null
  /** Shown while the attempt runs, for example a skeleton. @default a line of text */
  children?: ReactNode
}

type Progress = { kind: 'trying' } | { kind: 'renewed' } | Unrefreshed

const trying: Progress = { kind: 'trying' }

/**
 * Renews the session from the browser, since Server Components cannot write cookies, then renders the page again.
 * Give it a `key` that changes with every expiry, such as the token's `exp`: an unchanged component would not try
 * again. Two automatic attempts per 30 seconds and tab, and none before the service wants to be asked again; then it
 * says what is wrong and offers a way on.
 */
export function TryRefresh({ refused = null, from, children }: TryRefreshProps) {
  const router = useRouter()
  const pathname = usePathname()
  const config = useOptionalClientConfig()
  const [progress, setProgress] = useState<Progress>(trying)
  const [isRendering, startRendering] = useTransition()
  const isRunning = useRef(false)

  const renew = useCallback(
    async (isAutomatic: boolean) => {
      if (isRunning.current) return
      isRunning.current = true
      setProgress(trying)
      const outcome = await refreshOnce(() => refreshHere(refused), { isAutomatic })
      isRunning.current = false
      switch (outcome.kind) {
        case 'renewed':
          setProgress(outcome)
          return startRendering(() => router.refresh())
        case 'rejected':
        case 'missing': {
          // A whole page load, so that nothing of the ended session stays in the router's memory.
          const reason = outcome.kind === 'rejected' ? outcome.reason : 'expired'
          return window.location.assign(signInHere(outcome.loginPath, reason))
        }
        default:
          return setProgress(outcome)
      }
    },
    [refused, router],
  )

  // At first, and again when the page was rendered with the new tokens and still wants this component: its key has
  // not changed when both tokens expire in the same second.
  const stuck = progress.kind === 'trying' || progress.kind === 'renewed' ? null : progress
  const isWanted = stuck === null && !isRendering
  useEffect(() => {
    if (isWanted) void renew(true)
  }, [isWanted, renew])

  const isStuck = stuck !== null
  useEffect(() => {
    if (!isStuck) return
    // Another tab had more luck: what it has renewed is good here as well.
    return listen((news) => {
      if (news === 'refreshed') startRendering(() => router.refresh())
    })
  }, [isStuck, router])

  const onRetry = useCallback(() => void renew(false), [renew])
  const onWaited = useCallback(() => void renew(true), [renew])
  if (stuck) {
    const signInHref = config ? signInUrl(config.loginPath, from ?? null) : null
    return (
      <RefreshProblem
        outcome={stuck}
        signInHref={signInHref}
        onRetry={onRetry}
        onWaited={onWaited}
      />
    )
  }
  return (
    <div data-sendora="try-refresh">
      <div role="status">{children ?? <p>Renewing your session</p>}</div>
      <RefreshTrouble />
      <noscript>
        <form action={refreshAction}>
          <input type="hidden" name="from" value={from ?? ''} />
          <input type="hidden" name="refused" value={refused ?? ''} />
          <input type="hidden" name="at" value={pathname} />
          <button type="submit">Continue</button>
        </form>
      </noscript>
    </div>
  )
}

/** The sign-in page that comes back here; from the sign-in page itself, wherever it was to lead. */
function signInHere(loginPath: string, reason: EndReason): string {
  const { pathname, search } = window.location
  const here = pathname === loginPath ? new URLSearchParams(search).get('from') : pathname + search
  return signInUrl(loginPath, here, reason)
}
