import type { ReactNode } from 'react'

type Props = {
  label: string
  /** Of the control; its hint is `<id>-hint`. */
  id: string
  hint?: string
  /** Several controls under one name. @default false */
  isGroup?: boolean
  children: ReactNode
}

/** One preference: its name and what it does on the left, its control on the right. On a phone, below. */
export function PreferenceRow({ label, id, hint, isGroup = false, children }: Props) {
  const words = (
    <>
      {isGroup ? (
        <span id={`${id}-label`} className="font-medium">
          {label}
        </span>
      ) : (
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
      )}
      {hint && (
        <span id={`${id}-hint`} className="mt-0.5 block text-caption text-muted">
          {hint}
        </span>
      )}
    </>
  )
  return (
    <div
      {...(isGroup && { role: 'radiogroup', 'aria-labelledby': `${id}-label` })}
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2.5 border-t border-line py-4"
    >
      <div className="max-w-90 min-w-0">{words}</div>
      {children}
    </div>
  )
}
