import type { ReactNode } from 'react'
import { FieldError } from './field-error'

type Props = {
  id: string
  name: string
  label: string
  defaultValue?: string
  /** Value → word. */
  options: readonly (readonly [value: string, word: string])[]
  error?: string | undefined
  /** Follows the field, such as a link. */
  children?: ReactNode
}

/** A labeled choice whose error is tied to it for assistive technology. */
export function SelectField({ id, name, label, defaultValue, options, error, children }: Props) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className="h-11 rounded-control border border-edge bg-surface px-2 aria-invalid:border-danger md:h-10"
      >
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {children}
    </div>
  )
}
