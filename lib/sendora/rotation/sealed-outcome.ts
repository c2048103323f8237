import { isRecord } from '../core/is-record'
import type { RefreshOutcome } from '../core/refresh-outcome'
import { openText, sealText } from '../core/tokens/sealed-text'
import { readIssuedTokens } from '../service/auth-request'

const purpose = 'sendora rotation result'

/** Only a holder of the presented refresh token can read it. */
export function sealOutcome(outcome: RefreshOutcome, refreshToken: string): Promise<string> {
  return sealText(JSON.stringify(writtenOut(outcome)), { secret: refreshToken, purpose })
}

export async function openOutcome(
  sealed: string,
  refreshToken: string,
): Promise<RefreshOutcome | null> {
  const text = await openText(sealed, { secret: refreshToken, purpose })
  return text === null ? null : readOutcome(JSON.parse(text))
}

/** Redacted tokens serialize to nothing; here they're written out, to be sealed next. */
function writtenOut(outcome: RefreshOutcome) {
  if (outcome.kind !== 'rotated') return outcome
  const { accessToken, refreshToken, expiresInSeconds } = outcome.tokens
  return { ...outcome, tokens: { accessToken, refreshToken, expiresInSeconds } }
}

function readOutcome(value: unknown): RefreshOutcome | null {
  if (!isRecord(value)) return null
  const { kind, tokens: known, code, isReuse, retryAfterSeconds: seconds } = value
  if (kind === 'rotated' && isRecord(known)) {
    const { accessToken, refreshToken, expiresInSeconds } = known
    const tokens = readIssuedTokens({ accessToken, refreshToken, expiresIn: expiresInSeconds })
    return tokens && { kind: 'rotated', tokens }
  }
  if (kind === 'rejected' && typeof code === 'string') {
    return { kind: 'rejected', code, isReuse: isReuse === true }
  }
  if (kind === 'unavailable') {
    return { kind: 'unavailable', retryAfterSeconds: typeof seconds === 'number' ? seconds : null }
  }
  return null
}
