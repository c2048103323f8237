import { getClientConfig } from '@/lib/sendora/server'
import { LanguageSwitch } from '../preferences/language-switch'
import { ThemeSwitch } from '../shell/theme-switch'
import { DocumentLink } from '../ui/document-link'

export function LandingFooter() {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-8 text-base text-muted">
      <p>
        MIT license. The demo runs on a mock service that’s included.{' '}
        <DocumentLink href={getClientConfig().loginPath} className="link">
          Sign in to the demo
        </DocumentLink>
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
