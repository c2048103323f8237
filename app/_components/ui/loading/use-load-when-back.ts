import { useEffect } from 'react'

/** Has a part that couldn't be loaded tried again when the connection is back, and when the visitor comes back to the tab. */
export function useLoadWhenBack(loadAgain: () => void): void {
  useEffect(() => {
    const onVisible = () => document.visibilityState === 'visible' && loadAgain()
    window.addEventListener('online', loadAgain)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      window.removeEventListener('online', loadAgain)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [loadAgain])
}
