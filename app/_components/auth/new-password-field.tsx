import type { ComponentProps } from 'react'
import { Field } from '../ui/field'

type Props = Pick<ComponentProps<typeof Field>, 'id' | 'error'> & { name: string; label?: string }

const hint = 'At least 8 characters. Common passwords are refused; a short phrase works.'

/** A password to be set, with what makes a good one. */
export function NewPasswordField({ label = 'New password', ...field }: Props) {
  return <Field {...field} label={label} type="password" autoComplete="new-password" hint={hint} />
}
