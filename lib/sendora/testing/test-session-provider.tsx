import type { ReactNode } from 'react'
import { SessionContext } from '../client/live-session/session-context'
import type { Session } from '../core/tokens/session'
import { testSession } from './test-session'

export type TestSessionProps = {
  /** `null` for a signed-out visitor. @default `testSession()` */
  session?: Session | null
  children: ReactNode
}

/** `SessionProvider` for unit tests: `useSession` and `SessionGate` work below it, without a router. */
export function TestSession({ session, children }: TestSessionProps) {
  return (
    <SessionContext value={session === undefined ? testSession() : session}>
      {children}
    </SessionContext>
  )
}
