import Link from 'next/link'
import { getSession } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'

/** Reminds a guest on every page that their work lives only in this browser. */
export async function GuestBanner() {
  const session = await getSession()
  if (!session?.isAnonymous) return null
  const t = await getTexts('frame')
  return (
    <aside
      aria-label={t('user.guest')}
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-panel border border-dashed border-edge px-4 py-2.5"
    >
      <p>{t('guest.lead')}</p>
      <Link href="/account#keep-account" className="link">
        {t('guest.keep')}
      </Link>
    </aside>
  )
}
