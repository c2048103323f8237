import type { SendoraConfig } from '../core/config/options'
import type { PresentedTokens } from '../core/cookies/cookies'
import { foreignOrigin, isForeignPair } from '../core/cookies/csrf-token'
import type { OriginText } from '../core/events'
import { decodeAccessToken } from '../core/tokens/access-token'
import { type AccessTokenState, unexpectedClaim } from '../core/tokens/session'
import { processWide, report } from '../service/settings'
import { BoundedMap } from './rotation-memory'

/** True for a session of another app, which is reported. */
export function isForeign(
  access: AccessTokenState,
  tokens: PresentedTokens,
  config: SendoraConfig,
): boolean {
  if (access.kind !== 'foreign' && !isForeignPair(tokens, config)) return false
  reportForeign(tokens, config)
  return true
}

/** Says whose the session is; or, if no other app has marked it, what this one may have set wrong. */
function reportForeign(tokens: PresentedTokens, config: SendoraConfig): void {
  const theirs = foreignOrigin(tokens.csrf, config)
  if (theirs === null) reportUnexpected(tokens, config)
  else if (config.appOrigin !== null) reportOtherApp(config.appOrigin as OriginText, theirs)
}

/** Once for each pair of origins. */
function reportOtherApp(ours: OriginText, theirs: OriginText): void {
  const reported = processWide('foreign sessions', () => new BoundedMap<true>(100))
  if (reported.get(`${ours} ${theirs}`)) return
  reported.set(`${ours} ${theirs}`, true)
  report({ name: 'session.foreign', ours, theirs })
}

const options = { iss: 'issuer', aud: 'audience' } as const
const onceEveryMs = 60_000

function reportUnexpected({ accessToken }: PresentedTokens, config: SendoraConfig): void {
  const claims = accessToken === null ? null : decodeAccessToken(accessToken)
  const claim = claims === null ? null : unexpectedClaim(claims, config)
  if (claim === null) return
  const nowMs = config.elapsedMs()
  const reportedAtMs = processWide('unexpected claims', () => new Map<string, number>())
  if (nowMs - (reportedAtMs.get(claim) ?? Number.NEGATIVE_INFINITY) < onceEveryMs) return
  reportedAtMs.set(claim, nowMs)
  report({ name: 'session.unexpected_claim', claim, option: options[claim] })
}
