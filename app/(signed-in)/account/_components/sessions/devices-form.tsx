'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '@/app/_components/ui/notice'
import { useFormAction } from '@/lib/sendora/client'
import { signOutDeviceAction } from '@/lib/sendora/device-actions'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { texts: Sentences<'account', 'devicesForm'>; children: ReactNode }

/** Shows the result of a button. The rows and buttons come from the server. */
export function DevicesForm({ texts, children }: Props) {
  const [state, submit] = useFormAction(signOutDeviceAction)
  const outcome = useRef<HTMLDivElement>(null)
  // The pressed button is gone with its row. Without this, the focus would return to the top of the page.
  useEffect(() => {
    if (state.kind === 'done') outcome.current?.focus()
  }, [state])
  return (
    <form action={submit}>
      <div ref={outcome} tabIndex={-1} className="px-5 not-empty:pb-4">
        {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
        {state.kind === 'done' && <Notice tone="done">{texts.done}</Notice>}
      </div>
      {children}
    </form>
  )
}
