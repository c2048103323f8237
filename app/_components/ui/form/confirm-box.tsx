'use client'

type Props = { value: string | number; label: string }

const focusOnMount = (box: HTMLInputElement | null) => box?.focus()

/**
 * The answer to a question that a form comes back with, sent as `confirmed`. It's a box, since the button that asked is
 * pressed again: a second press of Enter, or a double click, answers nothing.
 */
export function ConfirmBox({ value, label }: Props) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 md:min-h-8">
      <input
        ref={focusOnMount}
        type="checkbox"
        name="confirmed"
        value={value}
        autoComplete="off"
        className="size-4 accent-accent"
      />
      <span className="min-w-0 wrap-anywhere">{label}</span>
    </label>
  )
}
