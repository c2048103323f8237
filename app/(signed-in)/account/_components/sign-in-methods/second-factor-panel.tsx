import Link from 'next/link'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getSecondFactor } from '@/lib/sendora/account'
import { getTexts } from '@/lib/texts/server'

const fewCodes = 2

/** Whether two-step verification is on, with a link to its page. */
export async function SecondFactorPanel({ session }: { session: Session }) {
  const result = await getSecondFactor()
  const t = await getTexts('account')
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account/security">
      {({ isOn, recoveryCodesLeft }) => (
        <Panel id="second-factor" title={t('secondFactor.title')} hint={t('secondFactor.hint')}>
          <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
            <p>
              {isOn ? (
                <span className="font-medium text-accent">{t('secondFactor.on')}</span>
              ) : (
                t('secondFactor.off')
              )}
              {isOn && recoveryCodesLeft !== null && (
                <span className={recoveryCodesLeft <= fewCodes ? 'text-caution-ink' : 'text-muted'}>
                  {` · ${t('secondFactor.codesLeft', { count: recoveryCodesLeft })}`}
                </span>
              )}
            </p>
            <Link href="/account/second-factor" className={buttonClass()}>
              {isOn ? t('secondFactor.manage') : t('secondFactor.setUp')}
            </Link>
          </div>
        </Panel>
      )}
    </ServiceResultView>
  )
}
