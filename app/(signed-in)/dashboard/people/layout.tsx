import type { ReactNode } from 'react'
import { resultsId } from './_components/list/results-id'

/** The list keeps standing while a person opens in a panel over it. */
export default function PeopleLayout({
  children,
  panel,
}: {
  children: ReactNode
  panel: ReactNode
}) {
  return (
    <>
      {/* Stays while the results below it come and go: a new live region would say nothing. */}
      <p id={resultsId} role="status" className="sr-only" />
      {children}
      {panel}
    </>
  )
}
