import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Panel } from '@/app/_components/ui/panel'

/** The way out. */
export function DeletePanel() {
  return (
    <Panel
      id="delete-account"
      title="Leave"
      hint="Deleting can be undone for a while, by signing in."
    >
      <Link href="/account/delete" className={buttonClass('danger')}>
        Delete this account
      </Link>
    </Panel>
  )
}
