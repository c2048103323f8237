import { getClientConfig } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { LanguageSwitch } from '../preferences/language-switch'
import { ThemeSwitch } from '../shell/theme-switch'
import { DocumentLink } from '../ui/document-link'

export async function LandingFooter() {
  const t = await getTexts('landing')
  return (
    <footer className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-8 text-base text-muted">
      <p>
        {t.rich('footer', {
          link: (text) => (
            <DocumentLink href={getClientConfig().loginPath} className="link">
              {text}
            </DocumentLink>
          ),
        })}
      </p>
      <div className="flex items-center gap-4">
        <LanguageSwitch />
        <div className="sm:hidden">
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}
