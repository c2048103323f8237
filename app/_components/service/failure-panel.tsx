'use client'

import { Bug, CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isServiceUnavailable, isUnverified, useClientConfig } from '@/lib/sendora/client'
import { buttonClass } from '../ui/button-class'
import { StatePanel } from './state-panel'
import { UnverifiedPanel } from './unverified-panel'

type Props = { error: unknown; retry: () => void }

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error ? String(error.digest) : undefined

/** An outage that reached no form, or an error that nobody foresaw: what to do, and the number in the server's log. */
export function FailurePanel({ error, retry }: Props) {
  const [reloadHref, setReloadHref] = useState(useClientConfig().afterSignInPath)
  useEffect(() => setReloadHref(window.location.pathname + window.location.search), [])
  if (isUnverified(error)) return <UnverifiedPanel />
  const isUnavailable = isServiceUnavailable(error)
  const digest = digestOf(error)
  return (
    <StatePanel
      icon={isUnavailable ? CloudOff : Bug}
      title={isUnavailable ? 'The service does not answer' : 'Something broke on our side'}
      code={isUnavailable ? '503 · nothing was lost' : digest && `digest ${digest}`}
      actions={
        <>
          <button type="button" onClick={() => retry()} className={buttonClass('primary')}>
            Try again
          </button>
          <a href={reloadHref} className={buttonClass('quiet')}>
            Load the page anew
          </a>
        </>
      }
    >
      <p>
        {isUnavailable
          ? 'You are still signed in. This is usually over within a minute; what you typed is kept.'
          : 'You are still signed in, and nothing that was saved is lost.'}
      </p>
    </StatePanel>
  )
}
