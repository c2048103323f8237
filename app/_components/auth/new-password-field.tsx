import type { ComponentProps } from 'react'
import { Field } from '../ui/field'

type Props = Pick<ComponentProps<typeof Field>, 'id' | 'error'> & { name: string; label?: string }

const hint =
  '8 characters or more, and not one of those that everybody tries first. A few words make a good one.'

/** A password to be set, with what makes a good one. */
export function NewPasswordField({ label = 'New password', ...field }: Props) {
  return <Field {...field} label={label} type="password" autoComplete="new-password" hint={hint} />
}
