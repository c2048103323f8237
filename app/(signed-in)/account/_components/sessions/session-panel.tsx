import { Facts } from '@/app/_components/ui/facts'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { displayName } from '@/lib/display-name'
import type { Session } from '@/lib/sendora'
import { getFormat, getSentences, getTexts } from '@/lib/texts/server'
import { ExpiryRing } from './expiry-ring'

const dateOf = (seconds: number) => new Date(seconds * 1000)
const clock = {
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
} as const

/** Makes the session visible: the user, how it was checked, and how long its access token lasts. */
export async function SessionPanel({ session }: { session: Session }) {
  const { issuedAtSeconds, expiresAtSeconds, sessionId, verified } = session
  const t = await getTexts('account')
  const format = await getFormat()
  return (
    <Panel id="this-session" title={t('session.title')} hint={t('session.hint')}>
      <div className="grid items-center gap-6 sm:grid-cols-[auto_1fr] sm:gap-8">
        {/* Keyed by the expiry, so that the ring is full again after a refresh. */}
        <ExpiryRing
          key={expiresAtSeconds}
          expiresAtSeconds={expiresAtSeconds}
          issuedAtSeconds={issuedAtSeconds}
          nowSeconds={Math.floor(Date.now() / 1000)}
          texts={await getSentences('account', 'ring')}
        />
        <Facts
          facts={[
            {
              label: t('session.signedInAs'),
              value: session.isAnonymous ? t('guest') : displayName(session),
            },
            {
              label: t('session.signature'),
              value: verified ? t('session.verified') : t('session.decoded'),
            },
            {
              label: t('session.lastRefresh'),
              value:
                issuedAtSeconds === null ? (
                  t('session.unknown')
                ) : (
                  <TimeAgo iso={dateOf(issuedAtSeconds).toISOString()} />
                ),
            },
            {
              label: t('session.expires'),
              value: format.dateTime(dateOf(expiresAtSeconds), clock),
            },
            { label: t('session.id'), value: sessionId ?? t('session.noId'), mono: true },
          ]}
        />
      </div>
    </Panel>
  )
}
