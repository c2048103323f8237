import type { ReactNode } from 'react'
import { AuthDrawing } from '../_components/drawing/auth-drawing'
import { LanguageSwitch } from '../_components/preferences/language-switch'
import { ThemeSwitch } from '../_components/shell/theme-switch'
import { Wordmark } from '../_components/shell/wordmark'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(30rem,5fr)_6fr]">
      <div className="flex flex-col px-6 py-6 md:px-12">
        <header className="flex items-center justify-between">
          <Wordmark />
          <ThemeSwitch />
        </header>
        <main id="main" className="mx-auto flex w-full max-w-95 grow flex-col justify-center py-12">
          {children}
        </main>
        <footer className="-ml-2 text-caption">
          <LanguageSwitch />
        </footer>
      </div>
      <div className="graph-paper hidden items-center justify-center border-l border-line bg-sunken p-12 lg:flex">
        <AuthDrawing />
      </div>
    </div>
  )
}
