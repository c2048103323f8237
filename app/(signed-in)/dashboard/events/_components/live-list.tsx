'use client'

import { useState } from 'react'
import type { LiveEvent } from '@/app/_components/events/live/live-event'
import { LiveRow } from '@/app/_components/events/live/live-row'
import { LiveState } from '@/app/_components/events/live/live-state'
import { NewEventsButton } from '@/app/_components/events/live/new-events-button'
import { type RowTexts, useLiveEvents } from '@/app/_components/events/live/use-live-events'
import { useSummary } from '@/app/_components/events/live/use-summary'
import { useHasScripts } from '@/app/_components/shell/use-has-scripts'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageLink } from '@/app/_components/ui/page-link'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  /** Newest first. */
  initial: readonly LiveEvent[]
  texts: Sentences<'events', 'live'>
  rowTexts: RowTexts
}

const mostRows = 200

/** The newest events. New ones wait behind a button: nothing moves while it's read. */
export function LiveList({ initial, texts, rowTexts }: Props) {
  const hasScripts = useHasScripts()
  const [isPaused, setPaused] = useState(false)
  const [rows, setRows] = useState(initial)
  const { waiting, take, state, resume } = useLiveEvents({
    after: initial[0]?.id ?? '',
    isPaused,
    rowTexts,
  })
  const summary = useSummary(waiting.length, texts)
  const shown = isPaused && state !== 'ended' && state !== 'replaced' ? 'paused' : state

  if (!hasScripts) {
    return (
      <>
        <div className="flex min-h-15 items-center px-5">
          <PageLink href="" className={buttonClass()}>
            {texts.reload}
          </PageLink>
        </div>
        <Rows rows={initial} texts={texts} />
      </>
    )
  }
  return (
    <>
      <div className="flex min-h-15 flex-wrap items-center gap-x-4 gap-y-2 px-5 py-2">
        <LiveState state={shown} texts={texts} />
        <div className="ml-auto flex gap-2">
          <NewEventsButton
            count={waiting.length}
            texts={texts}
            onTake={() => setRows((now) => [...take(), ...now].slice(0, mostRows))}
          />
          {state !== 'ended' && (
            <button
              type="button"
              onClick={state === 'replaced' ? resume : () => setPaused((now) => !now)}
              className={buttonClass('plain', 'min-w-24')}
            >
              {isPaused || state === 'replaced' ? texts.resume : texts.pause}
            </button>
          )}
        </div>
        <p role="status" className="sr-only">
          {summary}
        </p>
      </div>
      <Rows rows={rows} texts={texts} />
    </>
  )
}

function Rows({ rows, texts }: { rows: readonly LiveEvent[]; texts: Props['texts'] }) {
  if (rows.length === 0) {
    return <p className="border-t border-line px-5 py-6 text-muted">{texts.empty}</p>
  }
  return (
    <ol aria-label={texts.list} className="divide-y divide-line border-t border-line">
      {rows.map((event) => (
        <LiveRow key={event.id} event={event} />
      ))}
    </ol>
  )
}
