import { sessionMark } from '../core/cookies/session-mark'

const allNews = ['refreshed', 'signed-out', 'account-deleted'] as const

/** What tabs tell each other. Never a token. */
export type SessionNews = (typeof allNews)[number]

/** The news that a session is over, and why. */
export type EndNews = Exclude<SessionNews, 'refreshed'>

const channelName = 'sendora-session'

/** Tells the other tabs of this app. Does nothing where the browser has no BroadcastChannel. */
export function announce(news: SessionNews): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(news)
  channel.close()
}

/**
 * Listens to the other tabs; returns how to stop. News of an end may come late, to a tab that was frozen, and from
 * anything that runs in this origin: where a session cookie is there, they mean no more than that it is another one.
 */
export function listen(onNews: (news: SessionNews) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    const news = allNews.find((known) => known === data)
    if (news) onNews(sessionMark(document.cookie) === null ? news : 'refreshed')
  }
  return () => channel.close()
}

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
