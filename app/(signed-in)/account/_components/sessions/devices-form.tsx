'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '@/app/_components/ui/notice'
import { useFormAction } from '@/lib/sendora/client'
import { signOutDeviceAction } from '@/lib/sendora/device-actions'

/** The rows and their buttons are the server's; here is what came of pressing one. */
export function DevicesForm({ children }: { children: ReactNode }) {
  const [state, submit] = useFormAction(signOutDeviceAction)
  const outcome = useRef<HTMLDivElement>(null)
  // The pressed button has gone with its row: without this, the focus would start over at the top of the page.
  useEffect(() => {
    if (state.kind === 'done') outcome.current?.focus()
  }, [state])
  return (
    <form action={submit}>
      <div ref={outcome} tabIndex={-1} className="px-5 not-empty:pb-4">
        {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
        {state.kind === 'done' && (
          <Notice tone="done">Signed out. What is open there asks to sign in again.</Notice>
        )}
      </div>
      {children}
    </form>
  )
}
