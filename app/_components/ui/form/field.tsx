import type { ComponentProps, ReactNode } from 'react'
import { FieldError } from './field-error'

type Props = Omit<ComponentProps<'input'>, 'name' | 'className' | 'style'> & {
  name: string
  label: string
  error?: string | undefined
  hint?: ReactNode
  aside?: ReactNode
  mono?: boolean
}

/** A labeled input whose hint and error are tied to it for assistive technology. */
export function Field({ name, id = name, label, error, hint, aside, mono, ...input }: Props) {
  const errorId = error ? `${id}-error` : undefined
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      <input
        {...input}
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
        className={`h-11 w-full rounded-control border border-edge bg-surface px-3 text-ink placeholder:text-muted aria-invalid:border-danger md:h-10 ${mono ? 'tabular font-mono tracking-[0.3em]' : ''}`}
      />
      {hint && (
        <p id={hintId} className="text-caption text-muted">
          {hint}
        </p>
      )}
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  )
}
