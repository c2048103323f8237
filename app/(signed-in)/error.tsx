'use client'

import { FailurePanel } from '../_components/service/panels/failure-panel'
import { useFailureTexts } from '../_components/service/panels/use-failure-texts'
import { PageHeader } from '../_components/ui/page-header'

export default function SignedInError(props: { error: unknown; retry: () => void }) {
  return (
    <>
      <PageHeader title={useFailureTexts().texts.page} />
      <FailurePanel {...props} />
    </>
  )
}
