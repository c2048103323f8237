import { PageLink } from '@/app/_components/ui/page-link'
import { buttonClass } from '../ui/button-class'

/** Retries with a full page load, so that the gate runs too. `href` is '' for the current page. */
export function RetryLink({ href }: { href: string }) {
  return (
    <PageLink href={href} className={buttonClass('primary')}>
      Try again
    </PageLink>
  )
}
