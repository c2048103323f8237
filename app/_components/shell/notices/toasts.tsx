'use client'

import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { flashCookieName, type PendingFlash } from '@/lib/flash/flash-cookie'
import type { Sentences } from '@/lib/texts/catalogue'
import { writeCookie } from '@/lib/write-cookie'
import { Toast, type ToastIcons } from './toast'

type Shown = Omit<PendingFlash, 'undo'> & { undo?: ReactNode }
type Texts = Sentences<'frame', 'notices'>
type Props = {
  pending: Omit<Shown, 'undo'> | null
  undo?: ReactNode
  icons: ToastIcons
  texts: Texts
}

/** Shows the pending notice, and keeps problems on screen until they're dismissed. */
export function Toasts({ pending, undo, icons, texts }: Props) {
  const [adopted, setAdopted] = useState<string | null>(null)
  const [shown, setShown] = useState<readonly Shown[]>([])

  if (pending !== null && pending.id !== adopted) {
    setAdopted(pending.id)
    // A new outcome replaces the last one: its Undo is no longer about the present state.
    const kept = shown.filter(({ tone }) => tone === 'problem')
    setShown([...kept, { ...pending, undo }])
  }

  // A document has deleted the cookie already; the answer to an action hasn't.
  useEffect(() => {
    if (adopted !== null) deleteFlash()
  }, [adopted])

  const dismiss = useCallback(
    (id: string) => setShown((all) => all.filter((one) => one.id !== id)),
    [],
  )
  return (
    <section
      aria-label={texts.region}
      aria-live="polite"
      className="toasts pointer-events-none grid justify-items-end gap-2"
    >
      {shown.map((one) => (
        <Toast key={one.id} {...one} icons={icons} texts={texts} onDismiss={dismiss} />
      ))}
    </section>
  )
}

function deleteFlash() {
  writeCookie(flashCookieName(location.protocol === 'https:'), '', 0)
}
