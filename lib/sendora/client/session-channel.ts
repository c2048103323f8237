'use client'

import { useEffect } from 'react'
import { presentMark } from './own-cookies'
import { forgetTyped } from './tab-storage'

const allNews = ['refreshed', 'signed-out', 'account-deleted'] as const

/** What tabs tell each other. Never a token. */
export type SessionNews = (typeof allNews)[number]

export type EndNews = Exclude<SessionNews, 'refreshed'>

const channelName = 'sendora-session'

/** Tells the other tabs, if the browser has BroadcastChannel. */
export function announce(news: SessionNews): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(news)
  channel.close()
}

/**
 * Listens to the other tabs until the returned function is called. A frozen tab hears of a sign-out late, and any script
 * of this origin can announce one: if there's a session cookie, it only means that the session has changed.
 */
export function listen(onNews: (news: SessionNews) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    const news = allNews.find((known) => known === data)
    if (news) onNews(presentMark() === null ? news : 'refreshed')
  }
  return () => channel.close()
}

const noteName = 'sendora.session-drawn'

/** Notes that this browser shows a session, so that its end is announced once. */
export function noteSession(): void {
  try {
    localStorage.setItem(noteName, '1')
  } catch {
    // Without storage, every page after a sign-out announces it.
  }
}

/**
 * Tells the other tabs once that the session has ended: they land on the same page and must not announce it again, nor
 * may a link to that page. False while there is a session.
 */
export function announceEnd(reason: EndNews): boolean {
  if (presentMark() !== null) return false
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

export type AnnounceSignOutProps = {
  /** Why the session ended. @default 'signed-out' */
  reason?: EndNews
}

/**
 * Put it on the page after a sign-out: the other tabs of this browser then go to the sign-in page. It does nothing while
 * there is a session, since anyone can link here. Renders nothing.
 */
export function AnnounceSignOut({ reason = 'signed-out' }: AnnounceSignOutProps) {
  useEffect(() => {
    if (announceEnd(reason)) forgetTyped()
  }, [reason])
  return null
}
