import type { SendoraConfig } from '../core/config/options'
import { decodeAccessToken } from '../core/tokens/access-token'
import { ofService, processWide, report } from './settings'

export type ServiceClock = {
  nowSeconds: () => number
  learn: (freshAccessToken: string) => void
}

export type ServiceClockDependencies = {
  nowMs: () => number
  onSkew?: (offsetSeconds: number) => void
}

/** Smaller differences are the network's; larger ones aren't believed, seconds. */
const smallestSkew = 2
const largestSkew = 300

/** `exp` is the service's time. The `iat` of a fresh token shows how far clocks differ, so that it never looks expired. */
export function createServiceClock({ nowMs, onSkew }: ServiceClockDependencies): ServiceClock {
  let offsetSeconds = 0
  let reportedSeconds = 0

  return {
    nowSeconds: () => Math.floor(nowMs() / 1000) + offsetSeconds,
    learn(freshAccessToken) {
      const issuedAt = decodeAccessToken(freshAccessToken)?.iat
      if (issuedAt === undefined) return
      const difference = Math.round(issuedAt - nowMs() / 1000)
      const skew = Math.abs(difference) < smallestSkew ? 0 : difference
      if (Math.abs(skew) <= largestSkew) offsetSeconds = skew
      // A difference that isn't believed is reported all the same.
      if (Math.abs(skew - reportedSeconds) < smallestSkew) return
      reportedSeconds = skew
      if (skew !== 0) onSkew?.(skew)
    },
  }
}

export function serviceClockFor(config: SendoraConfig): ServiceClock {
  return processWide(ofService('clock', config), () =>
    createServiceClock({
      nowMs: config.nowMs,
      onSkew: (offsetSeconds) => report({ name: 'clock.skewed', offsetSeconds }),
    }),
  )
}
