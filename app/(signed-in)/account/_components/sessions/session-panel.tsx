import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { displayName } from '@/lib/display-name'
import type { Session } from '@/lib/sendora'
import { ExpiryRing } from './expiry-ring'

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString()

/** Makes the session visible: the user, how it was checked, and how long its access token lasts. */
export function SessionPanel({ session }: { session: Session }) {
  const { issuedAtSeconds, expiresAtSeconds, sessionId, verified } = session
  return (
    <Panel
      id="this-session"
      title="This session"
      hint="What the server read from your cookies. Scripts never see the tokens."
    >
      <div className="grid items-center gap-6 sm:grid-cols-[auto_1fr] sm:gap-8">
        {/* Keyed by the expiry, so that the ring is full again after a refresh. */}
        <ExpiryRing
          key={expiresAtSeconds}
          expiresAtSeconds={expiresAtSeconds}
          issuedAtSeconds={issuedAtSeconds}
          nowSeconds={Math.floor(Date.now() / 1000)}
        />
        <Facts
          facts={[
            { label: 'Signed in as', value: displayName(session) },
            {
              label: 'Signature',
              value: verified ? 'Verified with the service’s key' : 'Decoded, not verified',
            },
            {
              label: 'Last refresh',
              value:
                issuedAtSeconds === null ? 'Unknown' : <TimeAgo iso={isoOf(issuedAtSeconds)} />,
            },
            {
              label: 'Expires',
              value: `${isoOf(expiresAtSeconds).slice(11, 19)} UTC`,
              mono: true,
            },
            { label: 'Session ID', value: sessionId ?? 'Not in the token', mono: true },
          ]}
        />
      </div>
    </Panel>
  )
}
