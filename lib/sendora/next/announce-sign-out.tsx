'use client'

import { useEffect } from 'react'
import { forgetTyped } from './forget-typed'
import { announce } from './session-channel'

export type AnnounceSignOutProps = {
  /** Why the session ended. @default 'signed-out' */
  reason?: 'signed-out' | 'account-deleted'
}

/** Put it on the page that follows a sign-out: the other tabs of this browser go to the sign-in page. Renders nothing. */
export function AnnounceSignOut({ reason = 'signed-out' }: AnnounceSignOutProps) {
  useEffect(() => {
    forgetTyped()
    announce(reason)
  }, [reason])
  return null
}
