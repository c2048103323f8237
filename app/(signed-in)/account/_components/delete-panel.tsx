import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Panel } from '@/app/_components/ui/panel'

/** Leads to the page that deletes the account. */
export function DeletePanel({ isGuest }: { isGuest: boolean }) {
  return (
    <Panel
      id="delete-account"
      title="Delete account"
      hint={isGuest ? 'This can’t be undone.' : 'Sign in within 30 days to restore it.'}
    >
      <Link href="/account/delete" className={buttonClass('danger')}>
        Delete this account
      </Link>
    </Panel>
  )
}
