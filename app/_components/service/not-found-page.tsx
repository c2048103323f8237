import { MapPinOff } from 'lucide-react'
import { buttonClass } from '../ui/button-class'
import { PageHeader } from '../ui/page-header'
import { StatePanel } from './state-panel'

/**
 * What stands in for a page about something that does not exist, in the frame of signed-in pages. Sets no status: Next
 * draws its `not-found.tsx` beside every page, needed or not.
 */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Not found" />
      <StatePanel
        icon={MapPinOff}
        title="There is nothing at this address"
        code="404"
        isAlert={false}
        actions={
          <a href="/dashboard" className={buttonClass('primary')}>
            Go to the overview
          </a>
        }
      >
        <p>It may have been removed, or the address is mistyped.</p>
      </StatePanel>
    </>
  )
}
