'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { showSessionEnd, useSessionEnd } from '@/app/_components/shell/session/session-end'
import type { EventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { followEvents, type StreamedEvent } from '@/lib/dashboard/events/follow-events'
import { withBasePath } from '@/lib/sendora'
import { useOptionalClientConfig } from '@/lib/sendora/client'
import { type LiveEvent, liveEvent } from './live-event'
import type { LiveStateName } from './live-state'
import { useIsTabHidden } from './use-is-tab-hidden'

/** What a row is written with. */
export type RowTexts = {
  words: Record<EventWordKey, string>
  locale: string
  timeZone: string
  /** Shown instead of an invalid time. */
  unknown: string
}

type Options = { after: string; isPaused: boolean; rowTexts: RowTexts }

/** Of more, the newest. */
export const mostWaiting = 200

/**
 * Follows the stream while it isn't paused, its tab is in view, and there's a session, and keeps what has come until it's
 * taken. After a pause, or another sign-in, it goes on where it was. `resume` takes the place back that a newer stream has taken.
 */
export function useLiveEvents({ after, isPaused, rowTexts }: Options) {
  const basePath = useOptionalClientConfig()?.basePath ?? ''
  const [waiting, setWaiting] = useState<readonly LiveEvent[]>([])
  const [state, setState] = useState<LiveStateName>('connecting')
  // Where the stream goes on after a pause. Without an event there is no such place, so it isn't left.
  const lastId = useRef(after)
  const [hasPlace, setHasPlace] = useState(after !== '')
  const isTabHidden = useIsTabHidden()
  const hasSession = useSessionEnd() === null
  const isOpen = hasSession && (!hasPlace || !(isPaused || isTabHidden))
  const [opened, setOpened] = useState(0)
  const rowOf = useRowOf(rowTexts)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `opened` opens the stream once more
  useEffect(() => {
    if (!isOpen) return
    setState('connecting')
    const controller = new AbortController()
    const { signal } = controller
    const followed = followEvents({
      after: lastId.current,
      signal,
      open: (id) =>
        fetch(withBasePath('/dashboard/events/stream', { basePath }), {
          headers: { accept: 'text/event-stream', ...(id === '' ? {} : { 'last-event-id': id }) },
          cache: 'no-store',
          signal,
        }),
      onState: setState,
      onEvent: (event) => {
        lastId.current = event.id
        setHasPlace(true)
        const row = rowOf.current(event)
        setWaiting((before) => [row, ...before].slice(0, mostWaiting))
      },
      sleep: (ms) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms)
          const stop = () => {
            clearTimeout(timer)
            resolve()
          }
          signal.addEventListener('abort', stop, { once: true })
        }),
    })
    followed.then((end) => {
      if (end === 'replaced') setState('replaced')
      if (end !== 'signed-out') return
      setState('ended')
      showSessionEnd('revoked')
    })
    return () => controller.abort()
  }, [isOpen, opened, basePath])

  const take = useCallback(() => {
    setWaiting([])
    return waiting
  }, [waiting])
  const resume = useCallback(() => setOpened((before) => before + 1), [])
  return { waiting, take, state, resume }
}

/** How an event becomes a row. In a ref: a page that is drawn again has new texts, which are no reason for another stream. */
function useRowOf(texts: RowTexts) {
  const rows = useMemo(() => rowsWith(texts), [texts])
  const rowOf = useRef(rows)
  useEffect(() => {
    rowOf.current = rows
  }, [rows])
  return rowOf
}

function rowsWith({ words, locale, timeZone, unknown }: RowTexts) {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone })
  return (event: StreamedEvent): LiveEvent => {
    const isDate = !Number.isNaN(Date.parse(event.at))
    return liveEvent(event, words, isDate ? time.format(new Date(event.at)) : unknown)
  }
}
