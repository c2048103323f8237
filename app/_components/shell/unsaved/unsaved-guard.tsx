'use client'

import { useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { drawnContent, formContent } from './form-content'
import { markUnsaved } from './unsaved-forms'

type Props = {
  /** True once the form's content is saved. @default false */
  saved?: boolean
}

/** Put it inside a `<form>`: leaving the page with unsaved input in it asks first. Renders nothing that can be seen. */
export function UnsavedGuard({ saved = false }: Props) {
  const marker = useRef<HTMLSpanElement>(null)
  const baseline = useRef<string | null>(null)
  const { pending } = useFormStatus()

  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return
    if (saved && !pending) baseline.current = formContent(form)
    baseline.current ??= drawnContent(form)
    // While it's being saved, what follows is its own doing, such as a redirect.
    const look = () => markUnsaved(form, !pending && formContent(form) !== baseline.current)
    const onReset = (event: Event) =>
      setTimeout(() => {
        // A form that must keep its input cancels the reset.
        if (!event.defaultPrevented) baseline.current = drawnContent(form)
        look()
      })
    look()
    form.addEventListener('input', look)
    form.addEventListener('change', look)
    form.addEventListener('reset', onReset)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('change', look)
      form.removeEventListener('reset', onReset)
      markUnsaved(form, false)
    }
  }, [saved, pending])

  return <span ref={marker} hidden />
}
