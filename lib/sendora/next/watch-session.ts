import { sessionMark } from '../core/cookies/session-mark'
import { noteSession } from './announce-end'
import { listen } from './session-channel'

export type SessionWatch = {
  /** The mark of the session that is drawn. */
  drawnMark: () => string | null
  /** Whoever looks at this tab sees claims of before the session was renewed, or was somebody else's. */
  onRenewed: (mark: string) => void
  /** The session was ended in another tab. */
  onEnded: () => void
}

/** Looks at once, when another tab has news, and when this one is looked at again. Returns how to stop. */
export function watchSession({ drawnMark, onRenewed, onEnded }: SessionWatch): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    const mark = sessionMark(document.cookie)
    if (mark === null) return
    noteSession()
    if (mark !== drawnMark()) onRenewed(mark)
  }
  look()
  const stop = listen((news) => (news === 'refreshed' ? look() : onEnded()))
  document.addEventListener('visibilitychange', look)
  return () => {
    stop()
    document.removeEventListener('visibilitychange', look)
  }
}
