import { Hourglass } from 'lucide-react'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'

type Props = { retryAfterSeconds: number | null; retryHref: string }

/** The service asks for a pause: it was asked too often. */
export function LimitedPanel({ retryAfterSeconds, retryHref }: Props) {
  return (
    <StatePanel
      icon={Hourglass}
      title="Too much at once"
      code="429 · nothing was lost"
      actions={<RetryLink href={retryHref} />}
    >
      <p>
        You are still signed in. The service was asked too often and wants a pause
        {retryAfterSeconds === null ? ' of about a minute.' : ` of ${retryAfterSeconds} seconds.`}
      </p>
    </StatePanel>
  )
}
