import { getTexts } from '@/lib/texts/server'
import { barItems } from './rail/nav-items'
import { NavLinks } from './rail/nav-links'

/** Navigation on a phone. */
export async function BottomBar() {
  const t = await getTexts('frame')
  return (
    <nav
      aria-label={t('navigation.label')}
      className="bottom-bar fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface px-1 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <NavLinks items={barItems} />
    </nav>
  )
}
