import type { SendoraConfig } from '../core/config/options'
import { processWide } from './process-wide'
import { report } from './report'
import type { ServiceClock } from './service-clock'
import { createServiceClock } from './service-clock'

/** The service's clock as this process has learned it. */
export function serviceClockFor({ apiUrl, publicKey, nowMs }: SendoraConfig): ServiceClock {
  return processWide(`clock ${apiUrl} ${publicKey}`, () =>
    createServiceClock({
      nowMs,
      onSkew: (offsetSeconds) => report({ name: 'clock.skewed', offsetSeconds }),
    }),
  )
}
