import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { readTheme, themeCookie } from '@/lib/preferences/theme'
import { ClientConfigProvider } from '@/lib/sendora/client'
import { getClientConfig, getClientSentences } from '@/lib/sendora/server'
import { getLanguage, getSentences, getTexts } from '@/lib/texts/server'
import { browserTimeZoneCookie } from '@/lib/texts/time-zones'
import { BrowserTimeZone } from './_components/preferences/browser-time-zone'
import { SharedTexts } from './_components/ui/shared-texts'
import { mono, sans } from './fonts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('common')
  const name = t('productName')
  return { title: { default: name, template: `%s · ${name}` }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1116' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading a cookie also keeps every document dynamic, which the nonce in the CSP needs.
  const store = await cookies()
  const theme = readTheme(store.get(themeCookie)?.value)
  const t = await getTexts('common')
  const language = await getLanguage()
  const shared = {
    ...(await getSentences('common', 'shared')),
    resendIn: t('resendIn', { wait: '{wait}' }),
    language,
  }
  return (
    <html
      lang={language}
      data-theme={theme === 'system' ? undefined : theme}
      className={`${sans.variable} ${mono.variable}`}
    >
      <body>
        <a
          href="#main"
          className="absolute top-2 left-2 z-50 -translate-y-16 rounded-control bg-ink px-3 py-2 text-paper focus:translate-y-0"
        >
          {t('skipToContent')}
        </a>
        <BrowserTimeZone known={store.get(browserTimeZoneCookie)?.value ?? null} />
        <ClientConfigProvider config={getClientConfig()} sentences={await getClientSentences()}>
          <SharedTexts texts={shared}>{children}</SharedTexts>
        </ClientConfigProvider>
      </body>
    </html>
  )
}
