import { PageLink } from '@/app/_components/ui/page-link'
import { isServiceUnavailable, isUnverified } from '@/lib/sendora/client'
import { buttonClass } from '../../ui/button-class'
import type { FailureProps } from './failure-props'
import { StatePanel } from './state-panel'
import { UnverifiedPanel } from './unverified-panel'
import { useFailureTexts } from './use-failure-texts'
import { WarningMark } from './warning-mark'

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error ? String(error.digest) : undefined

/** An outage outside a form, or an unexpected error: what to do next, and the digest to look up in the server's log. */
export function FailurePanel({ error, retry }: FailureProps) {
  const texts = useFailureTexts()
  if (isUnverified(error)) return <UnverifiedPanel texts={texts} />
  const isUnavailable = isServiceUnavailable(error)
  const digest = digestOf(error)
  return (
    <StatePanel
      icon={WarningMark}
      title={isUnavailable ? texts.unavailable : texts.title}
      code={isUnavailable ? '503' : digest && `digest ${digest}`}
      actions={
        <>
          <button type="button" onClick={() => retry()} className={buttonClass('primary')}>
            {texts.tryAgain}
          </button>
          <PageLink href="" className={buttonClass('quiet')}>
            {texts.reload}
          </PageLink>
        </>
      }
    >
      <p>{isUnavailable ? texts.unavailableLead : texts.lead}</p>
    </StatePanel>
  )
}
