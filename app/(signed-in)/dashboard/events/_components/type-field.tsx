import { FieldError } from '@/app/_components/ui/form/field-error'
import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { controlClass } from './text-field'

type Props = {
  id: string
  name: string
  label: string
  /** The choice of no type. */
  none: string
  value: string
  types: readonly EventType[]
  error?: string | undefined
  className?: string
}

/** A choice among the types of events. What was asked for stays, even if it's unknown. */
export function TypeField({ id, name, label, none, value, types, error, className = '' }: Props) {
  const isListed = value === '' || types.some(({ type }) => type === value)
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={controlClass}
      >
        <option value="">{none}</option>
        {!isListed && <option value={value}>{value}</option>}
        {types.map(({ type }) => (
          <option key={type} value={type}>
            {type}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}
