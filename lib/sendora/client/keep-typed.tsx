'use client'

import { useEffect, useRef } from 'react'
import { keptInput, typedPrefix } from './kept-input'

export type KeepTypedProps = {
  /** Tells this form from others of the same page. */
  name: string
  /** True once the form's content has arrived where it belongs: what was kept is forgotten. */
  saved?: boolean
}

/**
 * Put it inside a `<form>`: what was typed outlives an interruption such as a sign-in in between. Kept in this tab's
 * `sessionStorage` from submit until `saved`, for half an hour at most; passwords, files and hidden fields never.
 */
export function KeepTyped({ name, saved = false }: KeepTypedProps) {
  const marker = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = marker.current?.closest('form')
    const kept = keptInput(`${typedPrefix}${window.location.pathname} ${name}`)
    if (!form) return
    if (saved) return kept.forget()
    kept.restore(form)
    const keep = () => kept.keep(form)
    form.addEventListener('submit', keep)
    return () => form.removeEventListener('submit', keep)
  }, [name, saved])

  return <span ref={marker} hidden />
}
