import { sessionMark } from '../core/cookies/session-mark'
import type { EndNews } from './session-channel'
import { announce } from './session-channel'

const noteName = 'sendora.session-drawn'

/** Notes that a page of this browser shows a session: its end will be news. */
export function noteSession(): void {
  try {
    localStorage.setItem(noteName, '1')
  } catch {
    // Storage may be switched off: then every page that follows a sign-out tells of it.
  }
}

/**
 * Tells the other tabs that the session has ended, once: the tabs that follow land on the same page and must not tell
 * it again, and an address that anybody may have written must not tell it at all. False while a session is there.
 */
export function announceEnd(reason: EndNews): boolean {
  if (sessionMark(document.cookie) !== null) return false
  if (takeNote()) announce(reason)
  return true
}

function takeNote(): boolean {
  try {
    const wasNoted = localStorage.getItem(noteName) !== null
    localStorage.removeItem(noteName)
    return wasNoted
  } catch {
    return true
  }
}
