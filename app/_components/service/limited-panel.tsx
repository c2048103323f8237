import { Hourglass } from 'lucide-react'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'

type Props = { retryAfterSeconds: number | null; retryHref: string }

/** The service limits how often it can be called. */
export function LimitedPanel({ retryAfterSeconds, retryHref }: Props) {
  const wait = retryAfterSeconds === null ? 'about a minute' : `${retryAfterSeconds} seconds`
  return (
    <StatePanel
      icon={Hourglass}
      title="Too many requests"
      code="429 · nothing was lost"
      actions={<RetryLink href={retryHref} />}
    >
      <p>{`You’re still signed in. Try again in ${wait}.`}</p>
    </StatePanel>
  )
}
