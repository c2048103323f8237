'use client'

import { useEffect, useRef } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'
import { buttonClass } from '../../ui/button-class'
import { answerLeave, useWaitingLeave } from './unsaved-forms'
import { useLeaveQuestion } from './use-leave-question'

/** Asks before unsaved input is lost. */
export function LeaveDialog({ texts }: { texts: Sentences<'frame', 'unsaved'> }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isAsking = useWaitingLeave() !== null
  useLeaveQuestion()
  useEffect(() => {
    if (isAsking) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isAsking])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="leave-title"
      aria-describedby="leave-lead"
      onClose={() => answerLeave(false)}
      className="floating m-auto w-[min(26rem,calc(100vw-1.5rem))] rounded-panel border border-line bg-surface p-5 text-ink backdrop:bg-scrim"
    >
      <h2 id="leave-title" className="text-title">
        {texts.title}
      </h2>
      <p id="leave-lead" className="mt-2 text-muted">
        {texts.lead}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <button type="button" onClick={() => answerLeave(true)} className={buttonClass('danger')}>
          {texts.leave}
        </button>
        <button
          type="button"
          // biome-ignore lint/a11y/noAutofocus: focus starts on the button that loses nothing
          autoFocus
          onClick={() => answerLeave(false)}
          className={buttonClass('primary')}
        >
          {texts.stay}
        </button>
      </div>
    </dialog>
  )
}
