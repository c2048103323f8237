'use client'

import { useEffect } from 'react'
import { announceEnd } from './announce-end'
import { forgetTyped } from './forget-typed'
import type { EndNews } from './session-channel'

export type AnnounceSignOutProps = {
  /** Why the session ended. @default 'signed-out' */
  reason?: EndNews
}

/**
 * Put it on the page that follows a sign-out: the other tabs of this browser go to the sign-in page. It does nothing
 * while a session is there, since anybody can lead here. Renders nothing.
 */
export function AnnounceSignOut({ reason = 'signed-out' }: AnnounceSignOutProps) {
  useEffect(() => {
    if (announceEnd(reason)) forgetTyped()
  }, [reason])
  return null
}
