import { MailQuestion } from 'lucide-react'
import { StatePanel } from '@/app/_components/service/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { PageLink } from '@/app/_components/ui/page-link'

/** A guest has no email to confirm yet. */
export function NoAddress() {
  return (
    <>
      <PageHeader title="Confirm your email first" />
      <StatePanel
        icon={MailQuestion}
        title="This account has no email yet"
        isAlert={false}
        actions={
          <PageLink href="/account" className={buttonClass('primary')}>
            Go to your account
          </PageLink>
        }
      >
        <p>Add one on your account page and we’ll send you a confirmation link.</p>
      </StatePanel>
    </>
  )
}
