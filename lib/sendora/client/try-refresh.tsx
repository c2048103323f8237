'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import type { EndReason } from '../core/gate/decide-gate'
import { isSamePage, withBasePath, withoutBasePath } from '../core/paths/base-path'
import { returnToField, signInUrl } from '../core/paths/return-to'
import type { SignInPage } from '../core/refresh-outcome'
import { refreshAction } from '../session-actions'
import { useOptionalClientConfig } from './client-config'
import { type RefreshOnceResult, refreshHere, refreshOnce } from './refresh-once'
import type { Unrefreshed } from './refresh-problem'
import { RefreshProblem, RefreshTrouble, useSessionMessages } from './refresh-problem'
import { listen } from './session-channel'

export type TryRefreshProps = {
  /** `exp` of an unexpired token that the service refused. @default null */
  refused?: number | null
  /** Path of the page, for visitors without scripts. @default none: the default after sign-in */
  from?: string | null
  /** Shown while the session is being renewed, for example a skeleton. @default a line of text */
  children?: ReactNode
}

type Progress = { kind: 'trying' } | { kind: 'renewed' } | Unrefreshed

const trying: Progress = { kind: 'trying' }

/**
 * Renews the session from the browser, since Server Components can't write cookies, then renders the page again. Give it a
 * `key` that changes with every expiry, such as the token's `exp`: an unchanged component won't try again. After two
 * automatic attempts in 30 seconds, or before the service's `Retry-After`, it explains the problem and offers a button.
 */
export function TryRefresh({ refused = null, from, children }: TryRefreshProps) {
  const router = useRouter()
  const pathname = usePathname()
  const config = useOptionalClientConfig()
  const { say } = useSessionMessages()
  const [progress, setProgress] = useState<Progress>(trying)
  const [isRendering, startRendering] = useTransition()
  const isRunning = useRef(false)

  const settle = useCallback(
    (outcome: RefreshOnceResult) => {
      isRunning.current = false
      switch (outcome.kind) {
        case 'renewed':
          setProgress(outcome)
          return startRendering(() => router.refresh())
        case 'rejected':
        case 'missing': {
          // A full page load, so that the router's cache of the ended session is gone.
          const reason = outcome.kind === 'rejected' ? outcome.reason : 'expired'
          return window.location.assign(signInHere(outcome, reason))
        }
        default:
          return setProgress(outcome)
      }
    },
    [router],
  )

  const renew = useCallback(
    (isAutomatic: boolean) => {
      if (isRunning.current) return
      isRunning.current = true
      void refreshOnce(() => refreshHere(refused), { isAutomatic }).then(settle)
    },
    [refused, settle],
  )

  // Also when the page was rendered with the new tokens and still needs this component: its key hasn't changed if both
  // tokens expire in the same second.
  const stuck = progress.kind === 'trying' || progress.kind === 'renewed' ? null : progress
  const isWanted = stuck === null && !isRendering
  useEffect(() => {
    if (isWanted) renew(true)
  }, [isWanted, renew])

  const isStuck = stuck !== null
  useEffect(() => {
    if (!isStuck) return
    // Another tab may succeed: its renewed session works here too.
    return listen((news) => {
      if (news === 'refreshed') startRendering(() => router.refresh())
    })
  }, [isStuck, router])

  const again = useCallback(
    (isAutomatic: boolean) => {
      setProgress(trying)
      renew(isAutomatic)
    },
    [renew],
  )
  const onRetry = useCallback(() => again(false), [again])
  const onWaited = useCallback(() => again(true), [again])
  if (stuck) {
    const signInHref = config && withBasePath(signInUrl(config.loginPath, from ?? null), config)
    return <RefreshProblem outcome={stuck} {...{ signInHref, onRetry, onWaited }} />
  }
  return (
    <div data-sendora="try-refresh">
      <div role="status">{children ?? <p>{say('renewing')}</p>}</div>
      <RefreshTrouble />
      <noscript>
        <form action={refreshAction}>
          <input type="hidden" name="from" value={from ?? ''} />
          <input type="hidden" name="refused" value={refused ?? ''} />
          <input type="hidden" name="at" value={pathname} />
          <button type="submit">{say('continue')}</button>
        </form>
      </noscript>
    </div>
  )
}

/** The sign-in page, returning here; from the sign-in page itself, to its own `from`. */
function signInHere(signInPage: SignInPage, reason: EndReason): string {
  const { loginPath } = signInPage
  const { pathname, search } = window.location
  const page = withoutBasePath(pathname, signInPage)
  const isThere = isSamePage(page, loginPath)
  const here = isThere ? new URLSearchParams(search).get(returnToField) : page + search
  return withBasePath(signInUrl(loginPath, here, reason), signInPage)
}
