import type { SendoraConfig } from '../../core/config/options'
import type { Tokens } from '../../core/cookies/cookies'
import { oversize } from '../../core/cookies/cookies'
import { rotatorFor } from '../../rotation/rotator-for'
import { report } from '../../service/report'
import { currentRequestId } from '../request-context'

/**
 * Whether these tokens of a sign-in fit into no cookie. Then they are ended at the service, so that nobody is left with
 * a session that no browser holds, and an event says so.
 */
export async function revokeOversized(tokens: Tokens, config: SendoraConfig): Promise<boolean> {
  if (!oversize(tokens)) return false
  report({ name: 'session.too_large', source: 'sign-in' }, await currentRequestId())
  await rotatorFor(config).end(tokens.refreshToken)
  return true
}
