import { Suspense } from 'react'
import { type InsteadProps, loadLater } from '../../ui/loading/load-later'
import { useLoadWhenBack } from '../../ui/loading/use-load-when-back'
import type { FailureProps } from './failure-props'
import { useBareFailureTexts } from './use-bare-failure-texts'

// Every page brings its error boundaries, most never need them, and Next loads a copy of their parts for each.
const FailurePanel = loadLater(
  () => import('./failure-panel').then(({ FailurePanel }) => FailurePanel),
  BareFailure,
)

/** What an error boundary shows: an outage outside a form, or an unexpected error. */
export function Failure(props: FailureProps) {
  return (
    <Suspense fallback={<BareTitle />}>
      <FailurePanel {...props} />
    </Suspense>
  )
}

function BareTitle() {
  return <p className="text-title">{useBareFailureTexts().texts.title}</p>
}

/** All there is without a connection: the panel can't be loaded either. */
function BareFailure({ loadAgain }: InsteadProps<FailureProps>) {
  useLoadWhenBack(loadAgain)
  const { texts } = useBareFailureTexts()
  return (
    <p role="alert">
      {texts.title}.{' '}
      <button type="button" onClick={() => window.location.reload()} className="link">
        {texts.reload}
      </button>
    </p>
  )
}
