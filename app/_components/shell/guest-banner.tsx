import Link from 'next/link'
import { getSession } from '@/lib/sendora/server'

/** Reminds a guest on every page that their work lives only in this browser. */
export async function GuestBanner() {
  const session = await getSession()
  if (!session?.isAnonymous) return null
  return (
    <aside
      aria-label="Guest"
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-panel border border-dashed border-edge px-4 py-2.5"
    >
      <p>
        You’re using a guest account. Your work is lost if you sign out or clear this browser’s
        data.
      </p>
      <Link href="/account#keep-account" className="link">
        Keep this account
      </Link>
    </aside>
  )
}
