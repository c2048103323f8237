'use client'

import { useSyncExternalStore } from 'react'
import { useSharedLanguage } from '@/app/_components/ui/shared-texts'
import { browserLanguage } from '@/lib/texts/browser-language'
import type { Sentences } from '@/lib/texts/catalogue'
import { failure as de } from '@/lib/texts/de/failure'
import { failure as en } from '@/lib/texts/en/failure'
import type { Language } from '@/lib/texts/languages'

type FailureTexts = Sentences<'states', 'failure'>

const textsOf: Record<Language, FailureTexts> = { en, de }
const never = () => () => {}

/** What an error boundary says, and in which language: Next renders it without props of the server. */
export function useFailureTexts(): { texts: FailureTexts; language: Language } {
  const shared = useSharedLanguage()
  const own = useSyncExternalStore(never, browserLanguage, () => 'en' as const)
  const language = shared ?? own
  return { texts: textsOf[language], language }
}
