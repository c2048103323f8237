import Link from 'next/link'
import { getSession } from '@/lib/sendora/server'

/** Says on every page that nothing of this outlives the browser, until the guest has an account. */
export async function GuestBanner() {
  const session = await getSession()
  if (!session?.isAnonymous) return null
  return (
    <aside
      aria-label="Guest"
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-panel border border-dashed border-edge px-4 py-2.5"
    >
      <p>
        You are a guest. What you do here is lost when you sign out, or when this browser forgets
        it.
      </p>
      <Link href="/account#keep-account" className="link">
        Keep this account
      </Link>
    </aside>
  )
}
