'use client'

import { Bug } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonClass } from '../ui/button-class'
import { StatePanel } from './state-panel'

type Props = { error: unknown; retry: () => void }

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error ? String(error.digest) : undefined

/** An error that nobody foresaw: what to do, and the number that finds it in the server's log. */
export function FailurePanel({ error, retry }: Props) {
  const [reloadHref, setReloadHref] = useState('/dashboard')
  useEffect(() => setReloadHref(window.location.pathname + window.location.search), [])
  const digest = digestOf(error)
  return (
    <StatePanel
      icon={Bug}
      title="Something broke on our side"
      code={digest ? `digest ${digest}` : undefined}
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
      <p>You are still signed in, and nothing that was saved is lost.</p>
    </StatePanel>
  )
}
