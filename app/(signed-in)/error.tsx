'use client'

import { FailurePanel } from '../_components/service/failure-panel'
import { PageHeader } from '../_components/ui/page-header'

export default function SignedInError(props: { error: unknown; retry: () => void }) {
  return (
    <>
      <PageHeader title="This page couldn’t be displayed" />
      <FailurePanel {...props} />
    </>
  )
}
