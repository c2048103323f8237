import type { RefreshOutcome, SharedStore } from '@/lib/sendora/core/refresh-outcome'
import { createRotator } from '@/lib/sendora/rotation/rotator'
import { createSharedRefresh } from '@/lib/sendora/rotation/shared-refresh'
import { fakeStore } from './fake-store'
import { strictService } from './strict-service'

/** Instances of an app over one service and one store; `make` starts another, which may see the store differently. */
export function instances({ maxWaitMs = 400 } = {}) {
  const service = strictService()
  const shared = fakeStore(Date.now)
  const skipped: string[] = []
  const make = (seen: Partial<SharedStore> = {}, call = service.refresh) => {
    const { refresh, end, revocationOf } = createSharedRefresh({
      store: { ...shared.store, ...seen },
      refresh: call,
      revoke: service.revoke,
      nowMs: Date.now,
      maxWaitMs,
      onSkipped: (reason) => skipped.push(reason),
    })
    const { revoke } = service
    return createRotator({ refresh, announceEnd: end, revocationOf, revoke, nowMs: Date.now })
  }
  return { first: make(), second: make(), service, skipped, ...shared, make }
}

export const refreshTokenOf = (rotation: RefreshOutcome) =>
  rotation.kind === 'rotated' ? rotation.tokens.refreshToken : rotation.kind
