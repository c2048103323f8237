import type { Sentences } from '@/lib/texts/catalogue'
import { bareFailure as de } from '@/lib/texts/de/bare-failure'
import { bareFailure as en } from '@/lib/texts/en/bare-failure'
import type { Language } from '@/lib/texts/languages'
import { useFailureLanguage } from './use-failure-language'

type BareTexts = Pick<Sentences<'states', 'failure'>, keyof typeof en>

const textsOf: Record<Language, BareTexts> = { en, de }

/** What an error boundary says before its panel has loaded, and in which language. */
export function useBareFailureTexts(): { texts: BareTexts; language: Language } {
  const language = useFailureLanguage()
  return { texts: textsOf[language], language }
}
