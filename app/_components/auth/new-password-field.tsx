'use client'

import type { ComponentProps } from 'react'
import { Field } from '../ui/form/field'
import { useSharedTexts } from '../ui/shared-texts'

type Props = Pick<ComponentProps<typeof Field>, 'id' | 'error'> & { name: string; label?: string }

/** A password to be set, with what makes a good one. */
export function NewPasswordField({ label, ...field }: Props) {
  const { newPassword, newPasswordHint } = useSharedTexts()
  return (
    <Field
      {...field}
      label={label ?? newPassword}
      type="password"
      autoComplete="new-password"
      hint={newPasswordHint}
    />
  )
}
