import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { controlClass, TextField } from './text-field'

type Props = {
  id: string
  label: string
  /** The choice of no step. */
  none: string
  value: string
  types: readonly EventType[] | null
  error: string | undefined
}

/** The type of event of one step. What was asked for stays, even if it's unknown. */
export function StepField({ id, label, none, value, types, error }: Props) {
  if (types === null) {
    return (
      <TextField
        id={id}
        name="step"
        label={label}
        defaultValue={value}
        error={error}
        maxLength={128}
      />
    )
  }
  const isListed = value === '' || types.some(({ type }) => type === value)
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      <select
        id={id}
        name="step"
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
      {error && (
        <p id={`${id}-error`} className="text-caption font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
