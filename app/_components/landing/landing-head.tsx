import { getClientConfig } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { ThemeSwitch } from '../shell/theme-switch'
import { Wordmark } from '../shell/wordmark'
import { buttonClass } from '../ui/button-class'
import { DocumentLink } from '../ui/document-link'

export async function LandingHead() {
  const t = await getTexts('landing')
  return (
    <header className="flex h-18 items-center justify-between gap-4 text-base">
      <Wordmark />
      <div className="flex items-center gap-3">
        <div className="max-sm:hidden">
          <ThemeSwitch />
        </div>
        <DocumentLink href={getClientConfig().loginPath} className={buttonClass('plain')}>
          {t('signIn')}
        </DocumentLink>
      </div>
    </header>
  )
}
