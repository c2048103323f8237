'use client'

import { useSyncExternalStore } from 'react'
import { canUsePasskeys } from './webauthn'

export type PasskeySupport = 'unknown' | 'supported' | 'unsupported'

const never = () => () => undefined

/** Whether this browser can use passkeys here; `unknown` on the server and until scripts run. */
export function usePasskeySupport(): PasskeySupport {
  return useSyncExternalStore(
    never,
    () => (canUsePasskeys() ? 'supported' : 'unsupported'),
    () => 'unknown',
  )
}
