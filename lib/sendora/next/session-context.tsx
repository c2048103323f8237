'use client'

import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { Session } from '../core/tokens/session'
import type { ClaimsRequirement } from '../core/tokens/session-requirement'
import { missingClaims } from '../core/tokens/session-requirement'
import { useFollowedSession } from './use-followed-session'

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
