'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'
import { useHasScripts } from '../use-has-scripts'

/** Long enough to read a sentence twice. */
const shownForMs = 8_000

/** Drawn by the server, so that pages load no icons. */
export type ToastIcons = { done: ReactNode; problem: ReactNode; dismiss: ReactNode }

type Props = {
  id: string
  tone: 'done' | 'problem'
  text: string
  undo?: ReactNode
  icons: ToastIcons
  texts: Sentences<'frame', 'notices'>
  onDismiss: (id: string) => void
}

/** One notice. It leaves by itself only if it's good news without a choice, and never under the pointer or the focus. */
export function Toast({ id, tone, text, undo, icons, texts, onDismiss }: Props) {
  const hasScripts = useHasScripts()
  const [isHeld, setHeld] = useState(false)
  const leaves = tone === 'done' && !undo && !isHeld

  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(() => onDismiss(id), shownForMs)
    return () => clearTimeout(timer)
  }, [leaves, id, onDismiss])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only pause its timer; there's nothing to operate
    <div
      role={tone === 'done' ? undefined : 'alert'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toast pointer-events-auto flex w-full items-start gap-2.5 rounded-panel border border-line bg-surface py-3 pr-2 pl-4"
    >
      {icons[tone]}
      <p className="min-w-0 grow wrap-anywhere">{text}</p>
      {undo && <div className="-my-1 shrink-0">{undo}</div>}
      {hasScripts && (
        <button
          type="button"
          onClick={() => onDismiss(id)}
          aria-label={texts.dismiss}
          className="-my-2 grid size-11 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink md:-my-1 md:size-8"
        >
          {icons.dismiss}
        </button>
      )}
    </div>
  )
}
