import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { StreamedBoundary } from './streamed-boundary'

type Props = { children: ReactNode; fallback: ReactNode; id: string }

/**
 * Shows a skeleton while a navigation inside the app waits for its content. A document waits for
 * the content itself: React swaps a streamed skeleton with a script, so a visitor without
 * JavaScript would be stuck with it. That's also why the app has no `loading.tsx`.
 */
export async function Streamed({ children, fallback, id }: Props) {
  const isNavigation = (await headers()).get('sec-fetch-dest') === 'empty'
  return (
    <StreamedBoundary key={id} isNavigation={isNavigation} fallback={isNavigation && fallback}>
      {children}
    </StreamedBoundary>
  )
}
