import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { displayName } from '@/lib/display-name'
import type { Session } from '@/lib/sendora'
import { ExpiryRing } from './expiry-ring'

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString()

/** The session made visible: who, how it was checked, and how long its access token lives. */
export function SessionPanel({ session }: { session: Session }) {
  const { issuedAtSeconds, expiresAtSeconds, sessionId, verified } = session
  return (
    <Panel
      id="this-session"
      title="This session"
      hint="What the server read from your cookies for this page. The tokens stay there."
    >
      <div className="grid items-center gap-6 sm:grid-cols-[auto_1fr] sm:gap-8">
        {/* Keyed by the expiry, so that a rotation makes the ring jump back to full. */}
        <ExpiryRing
          key={expiresAtSeconds}
          expiresAtSeconds={expiresAtSeconds}
          issuedAtSeconds={issuedAtSeconds}
          nowSeconds={Math.floor(Date.now() / 1000)}
        />
        <Facts
          facts={[
            { label: 'Who', value: displayName(session) },
            {
              label: 'Signature',
              value: verified ? 'verified with the service’s key' : 'decoded, not verified',
            },
            {
              label: 'Last rotation',
              value:
                issuedAtSeconds === null ? 'unknown' : <TimeAgo iso={isoOf(issuedAtSeconds)} />,
            },
            {
              label: 'Expires',
              value: `${isoOf(expiresAtSeconds).slice(11, 19)} UTC`,
              mono: true,
            },
            { label: 'Session', value: sessionId ?? 'not named in the token', mono: true },
          ]}
        />
      </div>
    </Panel>
  )
}
