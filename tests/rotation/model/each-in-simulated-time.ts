import { afterEach, beforeEach, vi } from 'vitest'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { simulatedTime } from './simulated-time'

/** Gives each test of a file a time and an environment of its own. Answers how to get at that time, from within a test. */
export function eachInSimulatedTime(): () => ReturnType<typeof simulatedTime> {
  let time: ReturnType<typeof simulatedTime>

  beforeEach(() => {
    time = simulatedTime()
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
