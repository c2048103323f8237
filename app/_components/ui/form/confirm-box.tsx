'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useSharedTexts } from '../shared-texts'
import { FieldError } from './field-error'

type Props = {
  /** What is agreed to. Make it the `key` as well: a box that was checked for one thing isn't for another. */
  value: string | number
  label: string
  /** The form's state that asks. */
  question: object
  /** The id of the element that says the question. */
  describedBy: string
}

/**
 * The answer to a question that a form comes back with, sent as `confirmed`. It's a box, since the button that asked is
 * pressed again: a second press of Enter, or a double click, answers nothing.
 */
export function ConfirmBox({ value, label, question, describedBy }: Props) {
  const errorId = useId()
  const { checkBox } = useSharedTexts()
  const box = useRef<HTMLInputElement>(null)
  // The same question in a new state: the form was sent without the answer.
  const [first] = useState(question)
  const isMissed = question !== first
  // biome-ignore lint/correctness/useExhaustiveDependencies: every time it's asked, also the same again
  useEffect(() => box.current?.focus(), [question])
  return (
    <div className="grid gap-1.5">
      <label className="flex min-h-11 items-center gap-2.5 md:min-h-8">
        <input
          ref={box}
          type="checkbox"
          name="confirmed"
          value={value}
          autoComplete="off"
          aria-invalid={isMissed || undefined}
          aria-describedby={isMissed ? `${describedBy} ${errorId}` : describedBy}
          className="size-4 accent-accent"
        />
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </label>
      <div role="alert" className="empty:hidden">
        <FieldError id={errorId}>{isMissed ? checkBox : undefined}</FieldError>
      </div>
    </div>
  )
}
