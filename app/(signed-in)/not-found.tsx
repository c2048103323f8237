import { MapPinOff } from 'lucide-react'
import { StatePanel } from '../_components/service/state-panel'
import { buttonClass } from '../_components/ui/button-class'
import { PageHeader } from '../_components/ui/page-header'

export default function SignedInNotFound() {
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
