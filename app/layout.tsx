import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { ClientConfigProvider } from '@/lib/sendora/client'
import { getClientConfig } from '@/lib/sendora/server'
import { readTheme, themeCookie } from '@/lib/theme'

export const metadata: Metadata = {
  title: { default: 'Sendora reference app', template: '%s · Sendora reference app' },
  description:
    'A dashboard starter for Sendora Cloud, with sessions guarded, refreshed, and read on the server.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1116' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading a cookie also keeps every document dynamic, which the nonce in the CSP needs.
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <a
          href="#main"
          className="absolute top-2 left-2 z-50 -translate-y-16 rounded-control bg-ink px-3 py-2 text-paper focus:translate-y-0"
        >
          Skip to content
        </a>
        <ClientConfigProvider config={getClientConfig()}>{children}</ClientConfigProvider>
      </body>
    </html>
  )
}
