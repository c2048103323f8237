import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { TextField } from './text-field'
import { TypeField } from './type-field'

type Props = {
  id: string
  label: string
  /** The choice of no step. */
  none: string
  value: string
  types: readonly EventType[] | null
  error: string | undefined
}

/** The type of event of one step: chosen, or typed while the types can't be loaded. */
export function StepField({ none, value, types, ...field }: Props) {
  return types === null ? (
    <TextField {...field} name="step" defaultValue={value} maxLength={128} />
  ) : (
    <TypeField {...field} name="step" none={none} value={value} types={types} />
  )
}
