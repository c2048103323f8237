import { headers } from 'next/headers'
import { trimBlanks } from '../../core/ascii'
import type { LimitedOperation, LimitVerdict } from '../../core/forms/limited-operation'
import { processSettings, report } from '../../service/settings'
import { currentRequestId } from '../request-context'

/**
 * Asks the app's limiter, if there is one, before an attempt goes to the service. The service sees one network
 * address for all visitors, the server's, so only the app can tell them apart.
 */
export async function limitOperation(
  kind: LimitedOperation['kind'],
  account: string | null,
): Promise<LimitVerdict> {
  const { limit } = processSettings()
  if (limit === null) return { kind: 'allowed' }
  const address = lastAddress((await headers()).get('x-forwarded-for'))
  try {
    const verdict = await limit({ kind, account, address })
    if (verdict.kind === 'limited') {
      report({ name: 'operation.limited', operation: kind }, await currentRequestId())
    }
    return verdict
  } catch {
    // The service has limits of its own: a limiter that is broken must not keep everybody out.
    return { kind: 'allowed' }
  }
}

/** What comes before the last entry was written by somebody whom we do not know. */
function lastAddress(forwardedFor: string | null): string | null {
  return trimBlanks(forwardedFor?.split(',').at(-1) ?? '') || null
}
