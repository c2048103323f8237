import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { TryRefresh } from '../client/try-refresh'
import { sessionMessages } from '../core/errors/messages'
import type { Session } from '../core/tokens/session'
import { missingSessionClaims, type SessionRequirement } from '../core/tokens/session-requirement'
import { currentSentences } from './current-sentences'
import { getSessionState, redirectToSignIn, refuseRequirement } from './current-session'
import { currentReturnTo } from './request-context'

export type SessionBoundaryProps = SessionRequirement & {
  /** Renders the page for a session. */
  children: (session: Session) => ReactNode | Promise<ReactNode>
  /** Shown while an expired session is being renewed. @default a line of text */
  refreshing?: ReactNode
  /** Shown when the session can't be verified right now. @default a line of text */
  unavailable?: ReactNode
  /**
   * Shown when a required claim is missing and there's no `repairPath`. It's part of the page, so it can be read without
   * scripts; the status stays 200 unless the app sets it.
   *
   * @default Next's forbidden page with status 403, whose document is empty without scripts
   */
  forbidden?: ReactNode
  /**
   * Shown when `children` throw, and for `verification_required` (claims are required but sessions are only decoded). It's
   * part of the page, as above; the error is reported nowhere else.
   *
   * @default the error reaches the nearest error boundary, whose document is empty without scripts
   */
  failed?: (error: unknown) => ReactNode
}

/**
 * Checks the session of a page: renders `children`, renews an expired session with `TryRefresh`, or redirects to the
 * sign-in page. A missing claim is handled as in `requireSession`.
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
      return unavailable ?? <p role="alert">{await unverifiable()}</p>
    default:
      return redirectToSignIn()
  }
}

async function unverifiable(): Promise<string> {
  return (await currentSentences())?.session?.unverifiable ?? sessionMessages.unverifiable
}
