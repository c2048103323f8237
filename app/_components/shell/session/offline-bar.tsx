'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

/** Says that the browser has no connection while it has none. */
export function OfflineBar({ icon, text }: { icon: ReactNode; text: string }) {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className="sticky top-14 z-20">
      {!isOnline && (
        <p className="flex items-center gap-2.5 border-b border-caution/50 bg-caution-soft px-4 py-2 md:px-6">
          {icon}
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
