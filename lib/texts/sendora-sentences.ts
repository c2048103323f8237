import type { Sentences } from '../sendora/instrumentation'
import { type Language, languageCookie, readLanguage } from './languages'
import { negotiateLanguage } from './negotiate-language'

/** What the library says in each language. English is its own. */
const sentences: Record<Language, () => Promise<Sentences> | null> = {
  en: () => null,
  de: async () => (await import('./de/sendora')).sendora,
}

/** The library's sentences for the language of a request, as pages decide it too. */
export async function sendoraSentences(headers: Headers): Promise<Sentences | null> {
  const cookie = headers.get('cookie')?.split(/; */).find(isLanguage)
  const chosen = readLanguage(cookie?.slice(languageCookie.length + 1))
  return sentences[chosen ?? negotiateLanguage(headers.get('accept-language')) ?? 'en']()
}

const isLanguage = (pair: string) => pair.startsWith(`${languageCookie}=`)
