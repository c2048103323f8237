import type { PresentedTokens, Tokens } from '../core/cookies/cookies'
import { oversize } from '../core/cookies/cookies'
import { csrfToken, isSameText } from '../core/cookies/csrf-token'
import { decodeAccessToken } from '../core/tokens/access-token'

/** What else the request came with: the successors must belong to the same user. */
export type Beside = Pick<PresentedTokens, 'accessToken' | 'csrf'>

/** Code of the rejection of tokens that no cookie can hold. */
export const sessionTooLargeCode = 'SESSION_TOO_LARGE'

export type SuccessorJudgement =
  | { kind: 'good' }
  | { kind: 'too-large' }
  /** Another user's. `service` when it answered a pair of ours with them, `cookies` when the pair is not ours. */
  | { kind: 'foreign'; fault: 'service' | 'cookies' }

/** Judges what came of a refresh token before anybody is given it. */
export async function judgeSuccessors(
  successors: Tokens,
  refreshToken: string,
  beside: Beside | null,
): Promise<SuccessorJudgement> {
  const accessToken = beside?.accessToken ?? null
  const known = accessToken === null ? null : decodeAccessToken(accessToken)
  const next = decodeAccessToken(successors.accessToken)
  if (accessToken !== null && known !== null && next !== null && next.sub !== known.sub) {
    const expected = await csrfToken({ accessToken, refreshToken })
    const isOurPair = isSameText(beside?.csrf ?? '', expected)
    return { kind: 'foreign', fault: isOurPair ? 'service' : 'cookies' }
  }
  return oversize(successors) ? { kind: 'too-large' } : { kind: 'good' }
}
