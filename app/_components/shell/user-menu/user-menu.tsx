import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { LanguageSwitch } from '@/app/_components/preferences/language-switch'
import { displayName } from '@/lib/display-name'
import { getSession } from '@/lib/sendora/server'
import { getTexts, getTimeZone } from '@/lib/texts/server'
import { ShortcutsButton } from '../shortcuts/shortcuts-button'
import { SignOutForm } from '../sign-out-form'
import { ThemeSwitch } from '../theme-switch'
import { Avatar } from './avatar'
import { CloseOnLeave } from './close-on-leave'
import { UserFacts } from './user-facts'

const id = 'user-menu'

/**
 * Who is signed in, and what is theirs. A popover of the browser: it opens without scripts. Without a session there's
 * none; the page decides what happens then.
 */
export async function UserMenu() {
  const session = await getSession()
  if (!session) return null
  const t = await getTexts('frame')
  const name = session.isAnonymous ? t('user.guest') : displayName(session)
  return (
    <div className="shrink-0">
      <button
        type="button"
        popoverTarget={id}
        aria-label={t('user.open', { who: session.email ? `${name}, ${session.email}` : name })}
        className="flex h-11 items-center gap-2 rounded-control px-1.5 hover:bg-sunken md:h-9"
      >
        <Avatar name={name} />
        <span className="hidden max-w-40 truncate lg:block">{name}</span>
        <ChevronDown aria-hidden size={14} className="text-muted max-md:hidden" />
      </button>
      <div
        id={id}
        popover="auto"
        className="floating fixed inset-auto top-15 right-3 m-0 w-76 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-panel border border-line bg-surface text-ink md:right-6"
      >
        <CloseOnLeave id={id} />
        <UserFacts session={session} name={name} />
        <nav aria-label={t('user.links')} className="grid border-b border-line p-2">
          <Link href="/account" className="menu-item">
            {t('user.account')}
          </Link>
          <Link href="/account/preferences" className="menu-item">
            {t('user.timeZone')}
            <span className="text-muted">{await getTimeZone()}</span>
          </Link>
          <ShortcutsButton>{t('shortcuts.title')}</ShortcutsButton>
        </nav>
        <div className="grid gap-4 border-b border-line p-4">
          <ThemeSwitch hasWords />
          <div>
            <p aria-hidden className="text-caption text-muted">
              {t('user.language')}
            </p>
            <div className="-ml-2">
              <LanguageSwitch />
            </div>
          </div>
        </div>
        <div className="p-4">
          <SignOutForm />
        </div>
      </div>
    </div>
  )
}
