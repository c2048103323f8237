import { PageHeader } from '../ui/page-header'
import { FailedSection } from './failed-section'
import { ForbiddenPage } from './forbidden-page'
import { PageStatus } from './page-status'
import { UnavailablePanel } from './unavailable-panel'

/** What a `SessionBoundary` of this app renders in place of its page. Readable without scripts. */
export const pageStates = {
  unavailable: (
    <>
      <PageStatus status={503} />
      <UnavailablePanel />
    </>
  ),
  forbidden: (
    <>
      <PageStatus status={403} />
      <ForbiddenPage />
    </>
  ),
  failed: (error: unknown) => (
    <>
      <PageHeader title="This page couldn’t be displayed" />
      <FailedSection error={error} />
    </>
  ),
}
