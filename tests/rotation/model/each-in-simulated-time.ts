import { afterEach, beforeEach, vi } from 'vitest'
import '@/lib/sendora/gate/seldom'
import { configureSendora } from '@/lib/sendora/instrumentation'
import '@/lib/sendora/rotation/report-foreign'
import * as sharedRefresh from '@/lib/sendora/rotation/shared-refresh'
import { configure } from '@/tests/support/configuration'
import { simulatedTime } from './simulated-time'

// Loading a module takes turns of the event loop that no simulation counts: the gate finds these loaded.
/** Gives each test of a file a time and an environment of its own. Answers how to get at that time, from within a test. */
export function eachInSimulatedTime(): () => ReturnType<typeof simulatedTime> {
  let time: ReturnType<typeof simulatedTime>

  beforeEach(() => {
    time = simulatedTime()
    // Loading a module takes turns of the event loop that no simulation counts.
    configure({ sharedRotation: async () => sharedRefresh })
    vi.stubEnv('APP_ORIGIN', 'http://localhost:3000')
    vi.stubEnv('SENDORA_API_URL', 'http://localhost:4010')
  })

  afterEach(() => {
    time.restore()
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
    configureSendora({ sharedStore: null, onEvent: null })
  })

  return () => time
}
