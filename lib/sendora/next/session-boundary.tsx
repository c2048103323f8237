import type { ReactNode } from 'react'
import type { Session } from '../core/session'
import type { SessionDemand } from '../core/session-demand'
import { unmetClaims } from '../core/session-demand'
import { currentReturnTo } from './current-return-to'
import { getSessionState, redirectToSignIn } from './current-session'
import { refuseVisit } from './refuse-visit'
import { TryRefresh } from './try-refresh'

export type SessionBoundaryProps = SessionDemand & {
  /** What a signed-in visitor sees. */
  children: (session: Session) => ReactNode | Promise<ReactNode>
  /** Shown while an expired session is renewed. @default a line of text */
  refreshing?: ReactNode
  /** Shown when the session cannot be verified at the moment. @default a line of text */
  unavailable?: ReactNode
}

/**
 * The check of a page: children for a session, `TryRefresh` for one that may be renewed, else the sign-in page. A
 * missing claim ends as with `requireSession`.
 */
export async function SessionBoundary({
  children,
  refreshing,
  unavailable,
  ...demand
}: SessionBoundaryProps) {
  const state = await getSessionState()
  switch (state.kind) {
    case 'active':
      if (unmetClaims(state.session, demand).length > 0) return refuseVisit(demand)
      return children(state.session)
    case 'refreshable':
      return (
        <TryRefresh key={state.reason} from={await currentReturnTo()}>
          {refreshing}
        </TryRefresh>
      )
    case 'unavailable':
      return unavailable ?? <p role="alert">Your session cannot be verified at the moment.</p>
    default:
      return redirectToSignIn()
  }
}
