'use client'

import { useEffect } from 'react'
import { announce } from './session-channel'

/** Put it on the page that follows a sign-out: the other tabs of this browser go to the sign-in page. Renders nothing. */
export function AnnounceSignOut() {
  useEffect(() => announce('signed-out'), [])
  return null
}
