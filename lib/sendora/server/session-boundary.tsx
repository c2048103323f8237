import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { TryRefresh } from '../client/try-refresh'
import type { Session } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import { missingSessionClaims } from '../core/tokens/session-requirement'
import { getSessionState, redirectToSignIn, refuseRequirement } from './current-session'
import { currentReturnTo } from './request-context'

export type SessionBoundaryProps = SessionRequirement & {
  /** What a signed-in visitor sees. */
  children: (session: Session) => ReactNode | Promise<ReactNode>
  /** Shown while an expired session is renewed. @default a line of text */
  refreshing?: ReactNode
  /** Shown when the session cannot be verified at the moment. @default a line of text */
  unavailable?: ReactNode
  /**
   * Shown to a session that lacks a claim, where no `repairPath` is set. It is part of the page, so that it can be read
   * without scripts; the status is then the app's to set, and 200 by itself.
   *
   * @default Next's forbidden page with status 403, whose document is empty without scripts
   */
  forbidden?: ReactNode
  /**
   * Shown in place of what `children` throw, and of `verification_required` where claims are demanded and sessions are
   * only decoded. It is part of the page, as above; the error is reported nowhere else.
   *
   * @default the error reaches the nearest error boundary, whose document is empty without scripts
   */
  failed?: (error: unknown) => ReactNode
}

/**
 * The check of a page: children for a session, `TryRefresh` for one that may be renewed, else the sign-in page. A
 * missing claim ends as with `requireSession`.
 */
export async function SessionBoundary({
  children,
  refreshing,
  unavailable,
  forbidden,
  failed,
  ...requirement
}: SessionBoundaryProps) {
  const state = await getSessionState()
  switch (state.kind) {
    case 'active':
      try {
        if (missingSessionClaims(state.session, requirement).length === 0)
          return await children(state.session)
        return forbidden === undefined || requirement.repairPath
          ? await refuseRequirement(requirement)
          : forbidden
      } catch (error) {
        // Redirects and the like go their way.
        unstable_rethrow(error)
        if (failed === undefined) throw error
        return failed(error)
      }
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
