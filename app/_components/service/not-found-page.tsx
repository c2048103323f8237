import { MapPinOff } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import { buttonClass } from '../ui/button-class'
import { PageHeader } from '../ui/page-header'
import { StatePanel } from './state-panel'

/**
 * A missing page inside the signed-in frame. Sets no status: Next renders its `not-found.tsx` next to every page,
 * whether or not it is needed.
 */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Not found" />
      <StatePanel
        icon={MapPinOff}
        title="We couldn’t find that"
        code="404"
        isAlert={false}
        actions={
          <PageLink href="/dashboard" className={buttonClass('primary')}>
            Go to the overview
          </PageLink>
        }
      >
        <p>It may have been removed, or the address may be mistyped.</p>
      </StatePanel>
    </>
  )
}
