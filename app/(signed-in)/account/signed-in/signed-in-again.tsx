import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { buttonClass } from '@/app/_components/ui/button-class'
import { currentUserSchema } from '@/lib/current-user'
import { displayName } from '@/lib/display-name'
import type { Session } from '@/lib/sendora'
import { callService } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { CloseTab } from './close-tab'

/** Asks the service first: a session that was ended there still looks valid here. */
export async function SignedInAgain({ session }: { session: Session }) {
  const t = await getTexts('frame')
  const result = await callService('/auth-service/me', { parse: currentUserSchema.parse })
  return (
    <ServiceResultView result={result} session={session} retryHref="/account/signed-in">
      {() => (
        <StatePanel
          icon={CircleCheck}
          title={t('signedIn.heading', { name: displayName(session) })}
          isAlert={false}
          actions={
            <Link href="/dashboard" className={buttonClass('plain')}>
              {t('signedIn.toOverview')}
            </Link>
          }
        >
          <p>{t('signedIn.lead')}</p>
          <CloseTab />
        </StatePanel>
      )}
    </ServiceResultView>
  )
}
