import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { FailedSection } from './failed-section'

type Props = { children: () => Promise<ReactNode> }

/**
 * Renders a section that loads its own data, or an error in its place. React has no error boundary on the server: an
 * error there would empty the whole document. That's why the section is called here and not rendered by React.
 */
export async function Section({ children }: Props) {
  try {
    return await children()
  } catch (error) {
    unstable_rethrow(error)
    return <FailedSection error={error} />
  }
}
