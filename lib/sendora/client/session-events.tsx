'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { hasDeletedCookie } from '../core/cookies/deletion'
import { sessionMark } from '../core/cookies/session-mark'
import { signInUrl } from '../core/paths/return-to'
import { useOptionalClientConfig } from './client-config'
import { forgetTyped } from './keep-typed'
import { announceEnd, type EndNews, listen, noteSession } from './session-channel'

/**
 * Keeps the tabs of one browser of one mind. Mount it once around the signed-in pages: when the session is ended in
 * another tab, this one goes to the sign-in page (without a `ClientConfigProvider`, it is loaded again and the gate sends it there); when a page comes back from the browser's memory, it is asked for
 * again. Renders nothing.
 */
export function SessionEvents() {
  const router = useRouter()
  const loginPath = useOptionalClientConfig()?.loginPath
  const pathname = usePathname()
  // A session that another tool has planted may lack the cookie that scripts can see: only its loss says something.
  const hadCookie = useRef(false)

  useEffect(() => {
    const leave = (why: EndNews) => {
      if (loginPath === undefined) return window.location.reload()
      window.location.assign(signInUrl(loginPath, null, why.replace('-', '_')))
    }
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) router.refresh()
    }
    const onVisible = () => {
      if (document.visibilityState === 'visible' && hadCookie.current && !hasSessionCookie())
        leave(whyEnded())
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
  }, [loginPath, router])

  // Leaving the signed-in pages without the cookie that scripts can see means: signed out here, just now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it has to look again after every navigation
  useEffect(() => {
    noteSession()
    hadCookie.current ||= hasSessionCookie()
    return () => {
      if (!hadCookie.current || hasSessionCookie()) return
      announceEnd(whyEnded())
      // A whole page load: what the router and this document remember of the session goes with it.
      window.location.reload()
    }
  }, [pathname])

  return null
}

function hasSessionCookie(): boolean {
  return sessionMark(document.cookie) !== null
}

/** A deletion leaves a note that scripts can see; a sign-out does not. */
function whyEnded(): EndNews {
  return hasDeletedCookie(document.cookie) ? 'account-deleted' : 'signed-out'
}

export type AnnounceSignOutProps = {
  /** Why the session ended. @default 'signed-out' */
  reason?: EndNews
}

/**
 * Put it on the page that follows a sign-out: the other tabs of this browser go to the sign-in page. It does nothing
 * while a session is there, since anybody can lead here. Renders nothing.
 */
export function AnnounceSignOut({ reason = 'signed-out' }: AnnounceSignOutProps) {
  useEffect(() => {
    if (announceEnd(reason)) forgetTyped()
  }, [reason])
  return null
}
