import { CloudOff } from 'lucide-react'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'

type Props = {
  retryAfterSeconds?: number | null
  /** @default the page itself */
  retryHref?: string
}

/** The service didn't respond. The session is kept, and the panel says so. */
export function UnavailablePanel({ retryAfterSeconds = null, retryHref = '' }: Props) {
  return (
    <StatePanel
      icon={CloudOff}
      title="The service isn’t responding"
      code="503 · nothing was lost"
      actions={<RetryLink href={retryHref} />}
    >
      <p>
        You’re still signed in. This page’s data comes from the Sendora service, which can’t be
        reached right now.
      </p>
      <p>
        {retryAfterSeconds === null
          ? 'Outages usually end within a minute.'
          : `Try again in ${retryAfterSeconds} seconds.`}
      </p>
    </StatePanel>
  )
}
