'use client'

import { type ReactNode, Suspense, useState } from 'react'

type Props = { children: ReactNode; fallback: ReactNode; isNavigation: boolean }

/** Stays as it was first drawn. Otherwise a document that is drawn again would lose what was typed in it, and its state. */
export function StreamedBoundary({ children, fallback, isNavigation }: Props) {
  const [hasFallback] = useState(isNavigation)
  return hasFallback ? <Suspense fallback={fallback}>{children}</Suspense> : children
}
