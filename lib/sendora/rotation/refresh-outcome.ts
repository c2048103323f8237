import { upperAscii } from '../core/ascii'
import type { RefreshOutcome } from '../core/refresh-outcome'
import { readIssuedTokens } from '../service/auth-request'
import type { ApiReply } from '../service/call-api'
import { readEnvelope } from '../service/envelope'

/**
 * The codes that end a session (contract: token refresh): the service's own, `invalid_grant` of RFC 6749, 5.2, and that
 * of a closed account.
 */
const terminalCodes = new Set(['INVALID_REFRESH_TOKEN', 'INVALID_GRANT', 'ACCOUNT_DISABLED'])

/** Whether a refusal with this code says that the session is over. */
export function isTerminal(code: string): boolean {
  return terminalCodes.has(upperAscii(code))
}

/** Judges the reply to `/token/refresh`. A generic 401 says that our key is wrong, not that the user is gone. */
export function refreshOutcome(reply: ApiReply): RefreshOutcome {
  const answer = readEnvelope(reply)
  switch (answer.kind) {
    case 'ok': {
      const tokens = readIssuedTokens(answer.data)
      return tokens ? { kind: 'rotated', tokens } : { kind: 'unavailable', retryAfterSeconds: null }
    }
    case 'refused': {
      const { code, details } = answer.refusal
      return isTerminal(code)
        ? { kind: 'rejected', code, isReuse: details.reason === 'reuse_detected' }
        : { kind: 'unavailable', retryAfterSeconds: null }
    }
    case 'unavailable':
      return answer
  }
}
