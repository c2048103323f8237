import { isRecord } from '../core/is-record'
import { readIssuedTokens } from './auth-request'
import type { RefreshOutcome } from './refresh-outcome'
import { openText, sealText } from './sealed-text'

const purpose = 'sendora rotation result'

/** Encrypts an outcome so that only a holder of the presented refresh token can read it. */
export function sealOutcome(outcome: RefreshOutcome, refreshToken: string): Promise<string> {
  return sealText(JSON.stringify(writtenOut(outcome)), { secret: refreshToken, purpose })
}

/** The outcome, or `null` when the text was not sealed with this token or was changed since. */
export async function openOutcome(
  sealed: string,
  refreshToken: string,
): Promise<RefreshOutcome | null> {
  const text = await openText(sealed, { secret: refreshToken, purpose })
  return text === null ? null : readOutcome(JSON.parse(text))
}

/** Held tokens serialise to nothing; here they are meant to be written, and are sealed in the next step. */
function writtenOut(outcome: RefreshOutcome) {
  if (outcome.kind !== 'rotated') return outcome
  const { accessToken, refreshToken, expiresInSeconds } = outcome.tokens
  return { ...outcome, tokens: { accessToken, refreshToken, expiresInSeconds } }
}

function readOutcome(value: unknown): RefreshOutcome | null {
  if (!isRecord(value)) return null
  if (value.kind === 'rotated' && isRecord(value.tokens)) {
    const { accessToken, refreshToken, expiresInSeconds } = value.tokens
    const tokens = readIssuedTokens({ accessToken, refreshToken, expiresIn: expiresInSeconds })
    return tokens && { kind: 'rotated', tokens }
  }
  if (value.kind === 'rejected' && typeof value.code === 'string') {
    return { kind: 'rejected', code: value.code, isReuse: value.isReuse === true }
  }
  if (value.kind === 'unavailable') {
    const seconds = value.retryAfterSeconds
    return { kind: 'unavailable', retryAfterSeconds: typeof seconds === 'number' ? seconds : null }
  }
  return null
}
