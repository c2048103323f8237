'use client'

import { useRef, useState } from 'react'
import { useHasScripts } from '@/app/_components/shell/use-has-scripts'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { Sentences } from '@/lib/texts/catalogue'
import type { LiveEvent } from './live-event'
import { LiveRow } from './live-row'
import { NewEventsButton } from './new-events-button'
import { useIsSeen } from './use-is-seen'
import { type RowTexts, useLiveEvents } from './use-live-events'
import { useSummary } from './use-summary'

type Props = {
  /** Newest first. */
  initial: readonly LiveEvent[]
  texts: Sentences<'events', 'live'>
  rowTexts: RowTexts
}

/** A few of the newest events. Follows the stream only while it's on the screen. */
export function LiveStrip({ initial, texts, rowTexts }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const hasScripts = useHasScripts()
  const isSeen = useIsSeen(strip)
  const [rows, setRows] = useState(initial)
  const after = initial[0]?.id ?? ''
  const { waiting, take, state, resume } = useLiveEvents({ after, isPaused: !isSeen, rowTexts })
  const summary = useSummary(waiting.length, texts)
  return (
    <div ref={strip}>
      <ol aria-label={texts.list} className="divide-y divide-line border-t border-line">
        {rows.map((event) => (
          <LiveRow key={event.id} event={event} />
        ))}
      </ol>
      <div className="flex min-h-15 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-5 py-2">
        {hasScripts && (
          <NewEventsButton
            count={waiting.length}
            texts={texts}
            onTake={() => setRows((now) => [...take(), ...now].slice(0, initial.length))}
          />
        )}
        <p role="status" className="text-muted">
          {state === 'replaced' && texts.replaced}
        </p>
        {state === 'replaced' && (
          <button
            type="button"
            onClick={() => {
              // This button goes: the focus moves to the one that stays.
              strip.current?.querySelector('button')?.focus()
              resume()
            }}
            className={buttonClass()}
          >
            {texts.resume}
          </button>
        )}
        <p role="status" className="sr-only">
          {summary}
        </p>
      </div>
    </div>
  )
}
