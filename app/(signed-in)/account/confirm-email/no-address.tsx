import { MailQuestion } from 'lucide-react'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { PageLink } from '@/app/_components/ui/page-link'
import { getTexts } from '@/lib/texts/server'

/** A guest has no email to confirm yet. */
export async function NoAddress() {
  const t = await getTexts('account')
  return (
    <>
      <PageHeader title={t('confirmEmail.pageTitle')} />
      <StatePanel
        icon={MailQuestion}
        title={t('confirmEmail.noEmail')}
        isAlert={false}
        actions={
          <PageLink href="/account" className={buttonClass('primary')}>
            {t('confirmEmail.toAccount')}
          </PageLink>
        }
      >
        <p>{t('confirmEmail.addEmail')}</p>
      </StatePanel>
    </>
  )
}
