'use client'

import { FailurePanel } from './_components/service/panels/failure-panel'
import { useFailureTexts } from './_components/service/panels/use-failure-texts'

export default function RootError(props: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center gap-8 p-6">
      <h1 className="sr-only">{useFailureTexts().texts.page}</h1>
      <FailurePanel {...props} />
    </main>
  )
}
