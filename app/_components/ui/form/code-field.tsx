'use client'

import type { ComponentProps } from 'react'
import { useSharedTexts } from '../shared-texts'
import { Field } from './field'

type Props = Pick<ComponentProps<typeof Field>, 'maxLength' | 'hint' | 'error'>

/** A one-time code of digits. */
export function CodeField(props: Props) {
  return (
    <Field
      {...props}
      name="code"
      label={useSharedTexts().code}
      inputMode="numeric"
      autoComplete="one-time-code"
      mono
    />
  )
}
