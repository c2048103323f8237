'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'

type Props = {
  id: string
  label: ReactNode
  close: string
  children: ReactNode
  className?: string
}

/** The sheet that was submitted: the list is drawn anew, and its button gets the focus back once it's there. */
let submitted: string | null = null

/**
 * Options behind a button: a panel below it in a wide window, a sheet from the bottom on a phone. Without scripts it's a
 * plain disclosure. Escape and submitting close it, and the focus returns to the button. A click outside closes it, too, and
 * a focus that goes on past it, which would be hidden below.
 */
export function Sheet({ id, label, close, children, className = '' }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  const dismiss = (focuses: boolean) => {
    if (!details.current?.open) return
    details.current.open = false
    if (focuses) details.current.querySelector('summary')?.focus()
  }
  useEffect(() => {
    if (submitted !== id) return
    submitted = null
    details.current?.querySelector('summary')?.focus()
  }, [id])
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      const box = details.current
      if (box?.open && target instanceof Node && !box.contains(target)) box.open = false
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [])
  const onSubmit = () => {
    submitted = id
    dismiss(true)
  }
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && dismiss(true)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) dismiss(false)
  }
  return (
    <details
      ref={details}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
      className="relative"
    >
      <summary className={buttonClass('plain', 'list-none [&::-webkit-details-marker]:hidden')}>
        {label}
      </summary>
      <div
        className={`fixed inset-x-0 bottom-0 z-50 max-h-[85dvh] overflow-y-auto rounded-t-panel border border-line bg-surface p-5 pb-8 shadow-2xl md:absolute md:inset-x-auto md:top-full md:right-0 md:bottom-auto md:mt-2 md:max-h-[70dvh] md:rounded-panel md:pb-5 ${className}`}
      >
        {children}
        <button
          type="button"
          onClick={() => dismiss(true)}
          className={buttonClass('quiet', 'mt-2 w-full md:hidden noscript:hidden')}
        >
          {close}
        </button>
      </div>
    </details>
  )
}
