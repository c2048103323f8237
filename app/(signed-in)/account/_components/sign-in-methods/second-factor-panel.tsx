import Link from 'next/link'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Panel } from '@/app/_components/ui/panel'
import type { Session } from '@/lib/sendora'
import { getSecondFactor } from '@/lib/sendora/account'

const fewCodes = 2

/** Whether two-step verification is on, with a link to its page. */
export async function SecondFactorPanel({ session }: { session: Session }) {
  const result = await getSecondFactor()
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account">
      {({ isOn, recoveryCodesLeft }) => (
        <Panel
          id="second-factor"
          title="Two-step verification"
          hint="A code from your phone or computer, in addition to your password."
        >
          <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
            <p>
              {isOn ? <span className="font-medium text-accent">On</span> : 'Off'}
              {isOn && recoveryCodesLeft !== null && (
                <span className={recoveryCodesLeft <= fewCodes ? 'text-caution-ink' : 'text-muted'}>
                  {` · ${recoveryCodesLeft} recovery ${recoveryCodesLeft === 1 ? 'code' : 'codes'} left`}
                </span>
              )}
            </p>
            <Link href="/account/second-factor" className={buttonClass()}>
              {isOn ? 'Manage two-step verification' : 'Set up two-step verification'}
            </Link>
          </div>
        </Panel>
      )}
    </ServiceResultView>
  )
}
