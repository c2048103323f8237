'use client'

import { useEffect, useRef, useState } from 'react'
import { selectedText } from './selected-text'

/** `Selected: 3`. Without scripts nothing is counted, and only the word is there. */
export function SelectedCount({ label }: { label: string }) {
  const box = useRef<HTMLParagraphElement>(null)
  const [count, setCount] = useState('')
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const update = () => setCount(selectedText(form))
    // A reset empties the boxes after its event.
    const onReset = () => queueMicrotask(update)
    form.addEventListener('change', update)
    form.addEventListener('reset', onReset)
    update()
    return () => {
      form.removeEventListener('change', update)
      form.removeEventListener('reset', onReset)
    }
  }, [])
  return (
    <p ref={box} role="status" className="tabular shrink-0 px-2 font-medium whitespace-nowrap">
      {count === '' ? label : `${label}: ${count}`}
    </p>
  )
}
