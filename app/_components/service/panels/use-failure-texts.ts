import type { Sentences } from '@/lib/texts/catalogue'
import { failure as de } from '@/lib/texts/de/failure'
import { failure as en } from '@/lib/texts/en/failure'
import type { Language } from '@/lib/texts/languages'
import { useFailureLanguage } from './use-failure-language'

type FailureTexts = Sentences<'states', 'failure'>

const textsOf: Record<Language, FailureTexts> = { en, de }

/** What an error boundary says. */
export function useFailureTexts(): FailureTexts {
  return textsOf[useFailureLanguage()]
}
