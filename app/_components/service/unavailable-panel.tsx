import { CloudOff } from 'lucide-react'
import { RetryLink } from './retry-link'
import { StatePanel } from './state-panel'

type Props = {
  retryAfterSeconds?: number | null
  /** @default the page itself */
  retryHref?: string
}

/** The service gave no answer. The session is kept, and the visitor is told so. */
export function UnavailablePanel({ retryAfterSeconds = null, retryHref = '' }: Props) {
  return (
    <StatePanel
      icon={CloudOff}
      title="The service does not answer"
      code="503 · nothing was lost"
      actions={<RetryLink href={retryHref} />}
    >
      <p>
        You are still signed in. The data of this page comes from the Sendora service, which could
        not be reached just now.
      </p>
      <p>
        {retryAfterSeconds === null
          ? 'This is usually over within a minute.'
          : `It asks for a pause of ${retryAfterSeconds} seconds.`}
      </p>
    </StatePanel>
  )
}
