import { PageLink } from '@/app/_components/ui/page-link'
import { getTexts } from '@/lib/texts/server'
import { buttonClass } from '../ui/button-class'

/** Retries with a full page load, so that the gate runs too. `href` is '' for the current page. */
export async function RetryLink({ href }: { href: string }) {
  const t = await getTexts('states')
  return (
    <PageLink href={href} className={buttonClass('primary')}>
      {t('failure.tryAgain')}
    </PageLink>
  )
}
