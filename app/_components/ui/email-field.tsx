import type { ComponentProps } from 'react'
import { Field } from './field'

type Props = Omit<ComponentProps<typeof Field>, 'name' | 'label' | 'type'> & { label?: string }

/** An email address, typed as it is: no capitals added, no spelling marked. */
export function EmailField({ label = 'Email', autoComplete = 'username', ...field }: Props) {
  return (
    <Field
      {...field}
      name="email"
      label={label}
      type="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
