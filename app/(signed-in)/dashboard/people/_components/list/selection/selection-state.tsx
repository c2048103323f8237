'use client'

import { useEffect, useRef } from 'react'

/** With scripts: "all matching" checks every row, and unchecking a row ends it. */
export function SelectionState() {
  const marker = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return
      const rows = form.querySelectorAll<HTMLInputElement>('input[name=id]')
      const all = form.querySelector<HTMLInputElement>('input[name=all]')
      if (target === all) for (const row of rows) row.checked = target.checked
      else if (all && !target.checked) all.checked = false
    }
    // With "all", the checked rows would only make the address long.
    const onFormData = ({ formData }: FormDataEvent) => formData.has('all') && formData.delete('id')
    form.addEventListener('change', onChange, { capture: true })
    form.addEventListener('formdata', onFormData)
    return () => {
      form.removeEventListener('change', onChange, { capture: true })
      form.removeEventListener('formdata', onFormData)
    }
  }, [])
  return <span ref={marker} hidden />
}
