'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { withBasePath } from '@/lib/sendora'
import { useClientConfig, useSession } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { buttonClass } from '../../ui/button-class'
import { answerLeave } from '../unsaved/unsaved-forms'
import { showSessionEnd, useSessionEnd } from './session-end'
import { onSignedIn } from './signed-in-news'

/**
 * Covers the page after its session has ended elsewhere, and keeps what was typed in it. The sign-in happens in another
 * tab; this one notices when it's back. Someone else who signs in gets a fresh page.
 */
export function SignedOutDialog({ texts }: { texts: Sentences<'frame', 'signedOut'> }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const config = useClientConfig()
  const end = useSessionEnd()
  const session = useSession()
  const [last, setLast] = useState(session)
  const [ended, setEnded] = useState<typeof session>(null)

  // The session that ended is the last one that was on screen: the provider's may be gone by now.
  if (session !== null && session !== last) setLast(session)
  if (end !== null && ended === null && last !== null) setEnded(last)
  if (end === null && ended !== null) setEnded(null)

  useEffect(() => {
    if (end === null) dialog.current?.close()
    else if (!dialog.current?.open) dialog.current?.showModal()
  }, [end])

  useEffect(() => {
    if (end !== null) return onSignedIn(() => router.refresh())
  }, [end, router])

  useEffect(() => {
    if (ended === null || session === null || session === ended) return
    if (session.userId === ended.userId) return showSessionEnd(null)
    answerLeave(true)
    window.location.reload()
  }, [session, ended])

  const discard = () => {
    answerLeave(true)
    window.location.assign(withBasePath(config.afterSignInPath, config))
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="signed-out-title"
      aria-describedby="signed-out-lead"
      onCancel={(event) => event.preventDefault()}
      className="floating m-auto w-[min(28rem,calc(100vw-1.5rem))] rounded-panel border border-line bg-surface p-5 text-ink backdrop:bg-paper"
    >
      <h2 id="signed-out-title" className="text-title">
        {texts.title}
      </h2>
      <p id="signed-out-lead" className="mt-2 text-muted">
        {end === 'revoked' ? texts.revoked : texts.lead}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <button type="button" onClick={discard} className={buttonClass('quiet')}>
          {texts.discard}
        </button>
        <a
          href={withBasePath('/account/signed-in', config)}
          target="_blank"
          rel="noopener"
          onClick={openFromScript}
          className={buttonClass('primary')}
        >
          {texts.signIn}
        </a>
      </div>
    </dialog>
  )
}

/** Only a tab that a script has opened may close itself. */
function openFromScript(event: MouseEvent<HTMLAnchorElement>): void {
  if (window.open(event.currentTarget.href)) event.preventDefault()
}
