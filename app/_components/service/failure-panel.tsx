'use client'

import { PageLink } from '@/app/_components/ui/page-link'
import { isServiceUnavailable, isUnverified } from '@/lib/sendora/client'
import { buttonClass } from '../ui/button-class'
import { StatePanel } from './state-panel'
import { UnverifiedPanel } from './unverified-panel'
import { WarningMark } from './warning-mark'

type Props = { error: unknown; retry: () => void }

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error ? String(error.digest) : undefined

/** An outage outside a form, or an unexpected error: what to do next, and the digest to look up in the server's log. */
export function FailurePanel({ error, retry }: Props) {
  if (isUnverified(error)) return <UnverifiedPanel />
  const isUnavailable = isServiceUnavailable(error)
  const digest = digestOf(error)
  return (
    <StatePanel
      icon={WarningMark}
      title={isUnavailable ? 'The service isn’t responding' : 'Something went wrong'}
      code={isUnavailable ? '503 · nothing was lost' : digest && `digest ${digest}`}
      actions={
        <>
          <button type="button" onClick={() => retry()} className={buttonClass('primary')}>
            Try again
          </button>
          <PageLink href="" className={buttonClass('quiet')}>
            Reload the page
          </PageLink>
        </>
      }
    >
      <p>
        {isUnavailable
          ? 'You’re still signed in, and what you typed is kept. Outages usually end within a minute.'
          : 'You’re still signed in, and nothing you saved is lost.'}
      </p>
    </StatePanel>
  )
}
