'use client'

import { usePathname, useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { sessionMark } from '../core/cookies/session-mark'
import type { Session } from '../core/tokens/session'
import { type ClaimsRequirement, missingClaims } from '../core/tokens/session-requirement'
import { listen, noteSession } from './session-channel'

const SessionContext = createContext<Session | null>(null)

export type SessionProviderProps = {
  /** What a Server Component read: `await getSession()`. Contains no token. */
  session: Session | null
  /**
   * What it was read with: `await getSessionMark()`. A session that another tab has brought while this page was on its
   * way is then noticed at once, and else with the next change. @default null
   */
  mark?: string | null
  children: ReactNode
}

/**
 * Hands the session that the server read to the client components below. Put it into the layout of the signed-in
 * pages: what is drawn below follows a renewed session without a reload, and a sign-out in another tab.
 */
export function SessionProvider({ session, mark = null, children }: SessionProviderProps) {
  return <SessionContext value={useFollowedSession(session, mark)}>{children}</SessionContext>
}

/** The session as the server last read it, or `null`. For what to draw: the server decides what to release. */
export function useSession(): Session | null {
  return useContext(SessionContext)
}

export type SessionGateProps = {
  /** Claims that the session must have, such as `{ role: 'admin' }`. @default none: any session will do */
  claims?: ClaimsRequirement
  /** Shown to everybody else. @default nothing */
  fallback?: ReactNode
  children: ReactNode
}

/** Draws its children for sessions with these claims. Hides; protects nothing: the data's own check does that. */
export function SessionGate({ claims = {}, fallback = null, children }: SessionGateProps) {
  const session = useSession()
  const isMet = session !== null && missingClaims(session.claims, claims).length === 0
  return isMet ? children : fallback
}

/**
 * The session that a layout was drawn with. Layouts are not drawn again when one goes from page to page: when the
 * session was renewed on the way, the server is asked for it once more; when another tab has ended it, it is gone.
 */
export function useFollowedSession(session: Session | null, mark: string | null): Session | null {
  const router = useRouter()
  const pathname = usePathname()
  const [ended, setEnded] = useState<Session | null>(null)
  const drawnMark = useRef<string | null>(null)
  const [first] = useState(session)

  // Until scripts run, nobody watches: the cookie may belong to another session than the one that the page came with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every session that the server hands over is a new one
  useEffect(() => {
    drawnMark.current = (session === first ? mark : null) ?? sessionMark(document.cookie)
  }, [session])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it has to look again after every navigation
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
  /** The mark of the session that is drawn. */
  drawnMark: () => string | null
  /** Whoever looks at this tab sees claims of before the session was renewed, or was somebody else's. */
  onRenewed: (mark: string) => void
  /** The session was ended in another tab. */
  onEnded: () => void
}

/** Looks at once, when another tab has news, and when this one is looked at again. Returns how to stop. */
export function watchSession({ drawnMark, onRenewed, onEnded }: SessionWatch): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    const mark = sessionMark(document.cookie)
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
