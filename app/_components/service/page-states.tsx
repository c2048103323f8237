import { FailedHeader } from './failed-header'
import { FailedSection } from './failed-section'
import { ForbiddenPage } from './forbidden-page'
import { PageStatus } from './page-status'
import { UnavailablePanel } from './panels/unavailable-panel'

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
      <FailedHeader />
      <FailedSection error={error} />
    </>
  ),
}
