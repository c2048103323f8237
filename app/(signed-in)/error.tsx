'use client'

import { FailurePanel } from '../_components/service/failure-panel'
import { useFailureTexts } from '../_components/service/failure-texts'
import { PageHeader } from '../_components/ui/page-header'

export default function SignedInError(props: { error: unknown; retry: () => void }) {
  return (
    <>
      <PageHeader title={useFailureTexts().page} />
      <FailurePanel {...props} />
    </>
  )
}
