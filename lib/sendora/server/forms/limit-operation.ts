import { headers } from 'next/headers'
import { trimBlanks } from '../../core/ascii'
import type { LimitedKind } from '../../core/events'
import { type LimitVerdict, processSettings, report } from '../../service/settings'
import { currentRequestId } from '../request-context'

/**
 * Asks the app's limiter before a call to the service: the service sees the server's network address for every visitor,
 * so only the app can tell them apart. Allowed without a limiter, and if it throws.
 */
export async function limitOperation(
  kind: LimitedKind,
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
    // The service has its own limits: a broken limiter must not block every sign-in.
    return { kind: 'allowed' }
  }
}

/** Only the last entry is from our own proxy; clients can forge the others. */
function lastAddress(forwardedFor: string | null): string | null {
  return trimBlanks(forwardedFor?.split(',').at(-1) ?? '') || null
}
