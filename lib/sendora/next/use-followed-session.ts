'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { sessionMark } from '../core/cookies/session-mark'
import type { Session } from '../core/tokens/session'
import { watchSession } from './watch-session'

/**
 * The session that a layout was drawn with. Layouts are not drawn again when one goes from page to page: when the
 * session was renewed on the way, the server is asked for it once more; when another tab has ended it, it is gone.
 */
export function useFollowedSession(session: Session | null, mark: string | null): Session | null {
  const router = useRouter()
  const pathname = usePathname()
  const [ended, setEnded] = useState<Session | null>(null)
  const drawnMark = useRef<string | null>(null)
  const [first] = useState(session)

  // Until scripts run, nobody watches: the cookie may belong to another session than the one that the page came with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every session that the server hands over is a new one
  useEffect(() => {
    drawnMark.current = (session === first ? mark : null) ?? sessionMark(document.cookie)
  }, [session])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it has to look again after every navigation
  useEffect(
    () =>
      watchSession({
        drawnMark: () => drawnMark.current,
        onRenewed: (mark) => {
          drawnMark.current = mark
          router.refresh()
        },
        onEnded: () => setEnded(session),
      }),
    [pathname, router, session],
  )

  return session === ended ? null : session
}
