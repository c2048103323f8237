'use client'

import './globals.css'
import { Failure } from './_components/service/panels/failure'
import type { FailureProps } from './_components/service/panels/failure-props'
import { useBareFailureTexts } from './_components/service/panels/use-bare-failure-texts'

/** Replaces the whole document, so it follows the system theme and brings its own styles. */
export default function GlobalError(props: FailureProps) {
  const { texts, language } = useBareFailureTexts()
  return (
    <html lang={language}>
      <body>
        <title>{`${texts.title} · Sendora`}</title>
        <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center p-6">
          <h1 className="sr-only">{texts.page}</h1>
          <Failure {...props} />
        </main>
      </body>
    </html>
  )
}
