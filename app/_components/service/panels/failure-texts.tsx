'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'
import { failure } from '@/lib/texts/en/failure'

type FailureTexts = Sentences<'states', 'failure'>

/** In English for pages outside the signed-in frame, whose error boundary loads no texts. */
const FailureTextsContext = createContext<FailureTexts>(failure)

type Props = { texts: FailureTexts; children: ReactNode }

/** Gives error boundaries their sentences: Next renders them without props of the server. */
export function FailureTextsProvider({ texts, children }: Props) {
  return <FailureTextsContext value={texts}>{children}</FailureTextsContext>
}

export function useFailureTexts(): FailureTexts {
  return useContext(FailureTextsContext)
}
