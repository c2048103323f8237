import { KeyRound } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import { getTexts } from '@/lib/texts/server'

/** A guest has nothing to sign in with yet. */
export async function GuestPanel() {
  const t = await getTexts('account')
  return (
    <StatePanel
      icon={KeyRound}
      title={t('guestSecurity.title')}
      isAlert={false}
      actions={
        <Link href="/account#keep-account" className={buttonClass('primary')}>
          {t('keep.title')}
        </Link>
      }
    >
      <p>{t('guestSecurity.text')}</p>
    </StatePanel>
  )
}
