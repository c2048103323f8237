import type { ComponentProps } from 'react'
import { Field } from './field'

type Props = Pick<ComponentProps<typeof Field>, 'maxLength' | 'hint' | 'error'>

/** A one-time code of digits. */
export function CodeField(props: Props) {
  return (
    <Field
      {...props}
      name="code"
      label="Code"
      inputMode="numeric"
      autoComplete="one-time-code"
      mono
    />
  )
}
