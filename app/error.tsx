'use client'

import { Failure } from './_components/service/panels/failure'
import type { FailureProps } from './_components/service/panels/failure-props'
import { useBareFailureTexts } from './_components/service/panels/use-bare-failure-texts'

export default function RootError(props: FailureProps) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center gap-8 p-6">
      <h1 className="sr-only">{useBareFailureTexts().texts.page}</h1>
      <Failure {...props} />
    </main>
  )
}
