import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Panel } from '@/app/_components/ui/panel'
import { getTexts } from '@/lib/texts/server'

/** Leads to the page that deletes the account. */
export async function DeletePanel({ isGuest }: { isGuest: boolean }) {
  const t = await getTexts('account')
  return (
    <Panel
      id="delete-account"
      title={t('delete.title')}
      hint={isGuest ? t('delete.guestHint') : t('delete.hint')}
    >
      <Link href="/account/delete" className={buttonClass('danger')}>
        {t('delete.link')}
      </Link>
    </Panel>
  )
}
