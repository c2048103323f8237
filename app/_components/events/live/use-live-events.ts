'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { showSessionEnd } from '@/app/_components/shell/session/session-end'
import type { EventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { followEvents, type StreamedEvent } from '@/lib/dashboard/events/follow-events'
import { withBasePath } from '@/lib/sendora'
import { useOptionalClientConfig } from '@/lib/sendora/client'
import type { LiveEvent } from './live-row'
import type { LiveStateName } from './live-state'

/** What a row is written with. */
export type RowTexts = {
  words: Record<EventWordKey, string>
  locale: string
  timeZone: string
  /** In place of a time that is none. */
  unknown: string
}

type Options = { after: string; isPaused: boolean; rowTexts: RowTexts }

/** Of more, the newest. */
export const mostWaiting = 200

/** Follows the stream while it isn't paused, and keeps what has come until it's taken. */
export function useLiveEvents({ after, isPaused, rowTexts }: Options) {
  const basePath = useOptionalClientConfig()?.basePath ?? ''
  const [waiting, setWaiting] = useState<readonly LiveEvent[]>([])
  const [state, setState] = useState<LiveStateName>('connecting')
  // Where the stream goes on after a pause.
  const lastId = useRef(after)

  useEffect(() => {
    if (isPaused) return
    const controller = new AbortController()
    const { signal } = controller
    const time = new Intl.DateTimeFormat(rowTexts.locale, {
      timeStyle: 'medium',
      timeZone: rowTexts.timeZone,
    })
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
        const row = rowOf(event, rowTexts, time)
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
      if (end !== 'signed-out') return
      setState('ended')
      showSessionEnd('revoked')
    })
    return () => controller.abort()
  }, [isPaused, basePath, rowTexts])

  const take = useCallback(() => {
    setWaiting([])
    return waiting
  }, [waiting])
  return { waiting, take, state }
}

function rowOf(
  event: StreamedEvent,
  { words, unknown }: RowTexts,
  format: Intl.DateTimeFormat,
): LiveEvent {
  const { id, at, type, person, actorId } = event
  const key = eventWordKey(type)
  const isDate = !Number.isNaN(Date.parse(at))
  return {
    id,
    iso: at,
    time: isDate ? format.format(new Date(at)) : unknown,
    type,
    who: person?.name ?? actorId,
    personId: person?.id ?? null,
    words: key && words[key],
  }
}
