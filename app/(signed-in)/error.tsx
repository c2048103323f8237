'use client'

import { Failure } from '../_components/service/panels/failure'
import type { FailureProps } from '../_components/service/panels/failure-props'
import { useBareFailureTexts } from '../_components/service/panels/use-bare-failure-texts'
import { PageHeader } from '../_components/ui/page-header'

export default function SignedInError(props: FailureProps) {
  return (
    <>
      <PageHeader title={useBareFailureTexts().texts.page} />
      <Failure {...props} />
    </>
  )
}
