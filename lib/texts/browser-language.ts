import { type Language, readLanguage } from './languages'
import { negotiateLanguage } from './negotiate-language'

/**
 * The language in the browser, for a page that stands in for one that failed: that of the document it replaces, or the
 * browser's best, or English. The chosen language is in a cookie that scripts can't read.
 */
export function browserLanguage(): Language {
  const { id, lang } = document.documentElement
  // Next's own document, for a layout that has failed on the server, has no language.
  const shown = id === '__next_error__' ? null : readLanguage(lang)
  return shown ?? negotiateLanguage(navigator.languages.join()) ?? 'en'
}
