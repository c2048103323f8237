'use client'

import { useRef, useSyncExternalStore } from 'react'

/** Checks every row of the page. It does nothing without scripts, so it isn't there without them. */
export function SelectPage({ label }: { label: string }) {
  const box = useRef<HTMLInputElement>(null)
  const hasScripts = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  if (!hasScripts) return <span className="sr-only">{label}</span>
  const toggle = () => {
    const rows = box.current?.form?.querySelectorAll<HTMLInputElement>('input[name=id]') ?? []
    for (const row of rows) row.checked = box.current?.checked === true
  }
  return (
    <label className="flex size-11 items-center justify-center md:size-9">
      <span className="sr-only">{label}</span>
      <input ref={box} type="checkbox" onChange={toggle} className="size-4 accent-accent" />
    </label>
  )
}
