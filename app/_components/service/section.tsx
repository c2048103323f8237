import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { FailedSection } from './failed-section'

type Props = { children: () => Promise<ReactNode> }

/**
 * Draws a section that asks for its own data, or says that it broke. React has no error boundary on the server: what a
 * component throws there empties the whole document. So the section is called here and not left to React.
 */
export async function Section({ children }: Props) {
  try {
    return await children()
  } catch (error) {
    unstable_rethrow(error)
    return <FailedSection error={error} />
  }
}
