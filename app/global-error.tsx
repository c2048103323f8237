'use client'

import './globals.css'
import { FailurePanel } from './_components/service/panels/failure-panel'
import { useFailureTexts } from './_components/service/panels/use-failure-texts'

/** Replaces the whole document, so it follows the system theme and brings its own styles. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const { texts, language } = useFailureTexts()
  return (
    <html lang={language}>
      <body>
        <title>{`${texts.title} · Sendora`}</title>
        <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center p-6">
          <h1 className="sr-only">{texts.page}</h1>
          <FailurePanel {...props} />
        </main>
      </body>
    </html>
  )
}
