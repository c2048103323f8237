import { pageStates } from '@/app/_components/service/page-states'
import { UnknownPage } from '@/app/_components/service/unknown-page'
import { SessionBoundary } from '@/lib/sendora/server'

export { notFoundMetadata as generateMetadata } from '@/app/_components/service/unknown-page'

export default function Page() {
  return (
    <SessionBoundary {...pageStates}>{() => <UnknownPage what="unknownPage" />}</SessionBoundary>
  )
}
