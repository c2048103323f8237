'use client'

import type { ComponentProps } from 'react'
import { useSharedTexts } from '../shared-texts'
import { Field } from './field'

type Props = Omit<ComponentProps<typeof Field>, 'name' | 'label' | 'type'> & { label?: string }

/** An email address, typed as it is: no capitals added, no spelling marked. */
export function EmailField({ label, autoComplete = 'username', ...field }: Props) {
  const { email } = useSharedTexts()
  return (
    <Field
      {...field}
      name="email"
      label={label ?? email}
      type="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
