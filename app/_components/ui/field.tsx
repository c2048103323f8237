import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'name' | 'id' | 'className' | 'style'> & {
  name: string
  label: string
  error?: string | undefined
  hint?: ReactNode
  aside?: ReactNode
  mono?: boolean
}

/** A labelled input whose hint and error are tied to it for assistive technology. */
export function Field({ name, label, error, hint, aside, mono, ...input }: Props) {
  const errorId = error ? `${name}-error` : undefined
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between">
        <label htmlFor={name} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      <input
        {...input}
        id={name}
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
      {error && (
        <p id={errorId} className="text-caption font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
