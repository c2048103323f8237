'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonTone, buttonClass } from '../button-class'
import { useSharedTexts } from '../shared-texts'

type Props = {
  children: ReactNode
  tone?: ButtonTone
  className?: string
  /** Sent as `intent`, for a form with more than one submit button. */
  intent?: string
  /** Another name for it. @default 'intent' */
  name?: string
  pendingLabel?: string
  skipsValidation?: boolean
  /** Stays in the tab order but does nothing. */
  isBlocked?: boolean
}

/** A submit button that shows when it is busy and ignores further presses until it is done. */
export function SubmitButton({ children, tone, className, isBlocked = false, ...rest }: Props) {
  const { name = 'intent' } = rest
  const { working } = useSharedTexts()
  const { pending, data } = useFormStatus()
  const isMine = pending && (rest.intent === undefined || data?.get(name) === rest.intent)
  return (
    <button
      type="submit"
      name={rest.intent ? name : undefined}
      value={rest.intent}
      formNoValidate={rest.skipsValidation}
      aria-disabled={pending || isBlocked}
      aria-busy={isMine}
      onClick={(event) => (pending || isBlocked) && event.preventDefault()}
      className={buttonClass(tone, `aria-disabled:opacity-60 ${className ?? ''}`)}
    >
      {isMine ? (rest.pendingLabel ?? working) : children}
    </button>
  )
}
