import { useSyncExternalStore } from 'react'

/** Why the session on screen is over. */
export type SessionEnd = 'signed-out' | 'account-deleted' | 'revoked'

let end: SessionEnd | null = null
const listeners = new Set<() => void>()

/** Opens the dialog that offers to sign in again, on the page as it is. `null` closes it. */
export function showSessionEnd(why: SessionEnd | null): void {
  end = why
  for (const listener of listeners) listener()
}

export function useSessionEnd(): SessionEnd | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => end,
    () => null,
  )
}
