import type { ComponentProps } from 'react'
import { FieldError } from '@/app/_components/ui/form/field-error'

type Props = Omit<ComponentProps<'input'>, 'name' | 'className' | 'style'> & {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  className?: string
}

export const controlClass =
  'h-11 w-full min-w-0 rounded-control border border-edge bg-surface px-2.5 text-ink placeholder:text-muted aria-invalid:border-danger md:h-9'

/** A small labeled field of a filter form. */
export function TextField({ name, label, hint, error, className = '', ...input }: Props) {
  const { id = `${name}-field` } = input
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      <input
        {...input}
        id={id}
        name={name}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
        className={controlClass}
      />
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {hint && (
        <p id={`${id}-hint`} className="text-caption text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
