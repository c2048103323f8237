'use client'

import { usePathname, useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import type { Session } from '../../core/tokens/session'
import { type ClaimsRequirement, missingClaims } from '../../core/tokens/session-requirement'
import { presentMark } from '../own-cookies'
import { listen, noteSession } from '../session-channel'

/** The session that a provider passes down. */
export const SessionContext = createContext<Session | null>(null)

export type SessionProviderProps = {
  /** From a Server Component: `await getSession()`. Contains no token. */
  session: Session | null
  /** From the same place: `await getSessionMark()`. Detects a session that changed while the page loaded. @default null */
  mark?: string | null
  children: ReactNode
}

/**
 * Passes the session to client components. Put it in the layout of the signed-in pages: they then follow a renewed
 * session without a reload, and a sign-out in another tab.
 */
export function SessionProvider({ session, mark = null, children }: SessionProviderProps) {
  return <SessionContext value={useFollowedSession(session, mark)}>{children}</SessionContext>
}

/** The session as the server last read it, or `null`. For drawing only: the server decides what to release. */
export function useSession(): Session | null {
  return useContext(SessionContext)
}

export type SessionGateProps = {
  /** Claims that the session must have, such as `{ role: 'admin' }`. @default none: any session */
  claims?: ClaimsRequirement
  /** Shown to everyone else. @default nothing */
  fallback?: ReactNode
  children: ReactNode
}

/** Renders its children for sessions with these claims. It hides, and doesn't protect: check the data on the server. */
export function SessionGate({ claims = {}, fallback = null, children }: SessionGateProps) {
  const session = useSession()
  const isMet = session !== null && missingClaims(session.claims, claims).length === 0
  return isMet ? children : fallback
}

/**
 * The session that a layout was rendered with. Layouts aren't rendered again on navigation: if the session was renewed
 * since, the page is refreshed; if another tab has ended it, it's `null`.
 */
function useFollowedSession(session: Session | null, mark: string | null): Session | null {
  const router = useRouter()
  const pathname = usePathname()
  const [ended, setEnded] = useState<Session | null>(null)
  const drawnMark = useRef<string | null>(null)
  const [first] = useState(session)

  // The session may have changed before scripts ran: the cookie can be another session's.
  useEffect(() => {
    drawnMark.current = (session === first ? mark : null) ?? presentMark()
  }, [session, first, mark])

  // biome-ignore lint/correctness/useExhaustiveDependencies: checks again after every navigation
  useEffect(
    () =>
      watchSession({
        drawnMark: () => drawnMark.current,
        onRenewed: (mark) => {
          drawnMark.current = mark
          router.refresh()
        },
        onEnded: () => setEnded(session),
      }),
    [pathname, router, session],
  )

  return session === ended ? null : session
}

export type SessionWatch = {
  /** The mark of the session on screen. */
  drawnMark: () => string | null
  /** The session on screen was renewed, or replaced by another user's. */
  onRenewed: (mark: string) => void
  /** Another tab ended the session. */
  onEnded: () => void
}

/** Checks now, on news from another tab, and when this tab is shown again, until the returned function is called. */
export function watchSession({ drawnMark, onRenewed, onEnded }: SessionWatch): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    const mark = presentMark()
    if (mark === null) return
    noteSession()
    if (mark !== drawnMark()) onRenewed(mark)
  }
  look()
  const stop = listen((news) => (news === 'refreshed' ? look() : onEnded()))
  document.addEventListener('visibilitychange', look)
  return () => {
    stop()
    document.removeEventListener('visibilitychange', look)
  }
}
