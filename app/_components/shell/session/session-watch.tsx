'use client'

import { useCallback } from 'react'
import { SessionEvents } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { hasUnsaved } from '../unsaved/unsaved-forms'
import { type SessionEnd, showSessionEnd } from './session-end'
import { SignedOutDialog } from './signed-out-dialog'

/** Follows a sign-out in another tab: to the sign-in page, or, with unsaved input here, to a dialog that keeps it. */
export function SessionWatch({ texts }: { texts: Sentences<'frame', 'signedOut'> }) {
  const onEnd = useCallback((why: Exclude<SessionEnd, 'revoked'>) => {
    if (!hasUnsaved()) return false
    showSessionEnd(why)
    return true
  }, [])
  return (
    <>
      <SessionEvents onEnd={onEnd} />
      <SignedOutDialog texts={texts} />
    </>
  )
}
