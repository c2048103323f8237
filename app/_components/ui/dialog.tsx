'use client'

import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** The name of the button that closes it. */
  close: string
  closeIcon: ReactNode
  children: ReactNode
}

/** A modal dialog of the browser, closed by Esc, its button, or a press beside it. */
export function Dialog({ id, title, close, closeIcon, children }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a modal dialog on Esc
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      // A press beside the dialog lands on its own element.
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className="floating m-auto w-[min(28rem,calc(100vw-1.5rem))] rounded-panel border border-line bg-surface p-0 text-ink backdrop:bg-scrim"
    >
      <div className="p-5">
        <div className="mb-3 flex items-center justify-between gap-4">
          <h2 id={`${id}-title`} className="text-title">
            {title}
          </h2>
          <button
            type="button"
            onClick={() => closeDialog(id)}
            aria-label={close}
            className="-m-2 grid size-11 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink"
          >
            {closeIcon}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

/** Opens the `Dialog` of this id, if the page has one. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

function closeDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement) dialog.close()
}
