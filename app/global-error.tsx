'use client'

import './globals.css'
import { FailurePanel } from './_components/service/panels/failure-panel'

/** Replaces the whole document, so it follows the system theme and brings its own styles. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Sendora reference app</title>
        <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center p-6">
          <h1 className="sr-only">The app couldn’t be displayed</h1>
          <FailurePanel {...props} />
        </main>
      </body>
    </html>
  )
}
