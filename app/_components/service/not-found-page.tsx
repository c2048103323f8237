import { MapPinOff } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import { getTexts } from '@/lib/texts/server'
import { buttonClass } from '../ui/button-class'
import { PageHeader } from '../ui/page-header'
import { StatePanel } from './panels/state-panel'

type Props = {
  /** Whether the address itself is unknown, or only what it names. @default 'notFound' */
  what?: 'notFound' | 'unknownPage'
}

/**
 * A missing page inside the signed-in frame. Sets no status: Next renders its `not-found.tsx` next to every page,
 * whether or not it is needed.
 */
export async function NotFoundPage({ what = 'notFound' }: Props) {
  const t = await getTexts('states')
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <StatePanel
        icon={MapPinOff}
        title={t(`${what}.heading`)}
        code="404"
        isAlert={false}
        actions={
          <PageLink href="/dashboard" className={buttonClass('primary')}>
            {t('failure.toOverview')}
          </PageLink>
        }
      >
        <p>{t(`${what}.lead`)}</p>
      </StatePanel>
    </>
  )
}
