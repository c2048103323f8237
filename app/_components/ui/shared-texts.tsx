'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Sentences } from '@/lib/texts/catalogue'
import type { Language } from '@/lib/texts/languages'

type Texts = Sentences<'common', 'shared'> & {
  /** `{wait}` is a wait such as `in 7 seconds`. */
  resendIn: string
  language: Language
}

const SharedTextsContext = createContext<Texts | null>(null)

type Props = { texts: Texts; children: ReactNode }

/** Gives the sentences that every form may need to client parts, so that not every page passes them on. */
export function SharedTexts({ texts, children }: Props) {
  return <SharedTextsContext value={texts}>{children}</SharedTextsContext>
}

/** Null where the root layout has failed. */
export function useSharedLanguage(): Language | null {
  return useContext(SharedTextsContext)?.language ?? null
}

export function useSharedTexts(): Texts {
  const texts = useContext(SharedTextsContext)
  if (texts === null)
    throw new Error('useSharedTexts was called outside SharedTexts, which is in the root layout.')
  return texts
}
