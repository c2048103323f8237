'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { withBasePath } from '../../core/paths/base-path'
import { signInUrl } from '../../core/paths/return-to'
import { useOptionalClientConfig } from '../client-config'
import { presentMark } from '../own-cookies'
import { announceEnd, type EndNews, listen, noteSession } from '../session-channel'
import { isAccountDeleted } from './is-account-deleted'

export type SessionEventsProps = {
  /**
   * Called when another tab has ended the session. Return `true` to stay on the page, for example while a form holds input
   * that isn't saved. Hide what the page shows: its user has signed out. @default goes to the sign-in page
   */
  onEnd?: (reason: EndNews) => boolean
}

/**
 * Keeps the tabs of one browser in sync. Mount it once around the signed-in pages: after a sign-out in another tab, this
 * one goes to the sign-in page (without a `ClientConfigProvider`, it reloads and the gate sends it there); a page restored
 * from the back/forward cache is refreshed. Renders nothing.
 */
export function SessionEvents({ onEnd }: SessionEventsProps) {
  const router = useRouter()
  const config = useOptionalClientConfig()
  const pathname = usePathname()
  // A session set by another tool may lack the readable cookie: only its loss is a sign-out.
  const hadCookie = useRef(false)

  useEffect(() => {
    const leave = (why: EndNews) => {
      if (onEnd?.(why)) return
      if (config === null) return window.location.reload()
      const signInPage = signInUrl(config.loginPath, null, why.replace('-', '_'))
      window.location.assign(withBasePath(signInPage, config))
    }
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) router.refresh()
    }
    const onVisible = () => {
      const isVisible = document.visibilityState === 'visible'
      if (isVisible && hadCookie.current && !hasSessionCookie()) leave(whyEnded())
    }
    const stop = listen((news) => {
      if (news !== 'refreshed') leave(news)
    })
    window.addEventListener('pageshow', onShow)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      stop()
      window.removeEventListener('pageshow', onShow)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [config, router, onEnd])

  // Leaving the signed-in pages without the readable cookie means: signed out here, just now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: checks again after every navigation
  useEffect(() => {
    noteSession()
    hadCookie.current ||= hasSessionCookie()
    return () => {
      if (!hadCookie.current || hasSessionCookie()) return
      announceEnd(whyEnded())
      // A full page load, so that the router's cache of the session is gone.
      window.location.reload()
    }
  }, [pathname])

  return null
}

function hasSessionCookie(): boolean {
  return presentMark() !== null
}

/** A deletion leaves a readable cookie; a sign-out doesn't. */
function whyEnded(): EndNews {
  return isAccountDeleted() ? 'account-deleted' : 'signed-out'
}
