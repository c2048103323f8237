'use client'

import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'

/** Says that the browser has no connection, for as long as that is so. */
export function OfflineBar({ text }: { text: string }) {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className="sticky top-14 z-20">
      {!isOnline && (
        <p className="flex items-center gap-2.5 border-b border-caution/50 bg-caution-soft px-4 py-2 md:px-6">
          <WifiOff aria-hidden size={16} className="shrink-0 text-caution-ink" />
          {text}
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
