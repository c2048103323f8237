/** The languages of the app. Each has a folder with the same texts, and a locale for `Intl`. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const languageCookie = 'sendora_language'

export const localeOf: Record<Language, string> = { en: 'en-US', de: 'de-DE' }

/** The names that people look for in a list, each in its own language. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** A cookie or form value as a language, or null if it names none of ours. */
export function readLanguage(input: unknown): Language | null {
  return languages.find((language) => language === input) ?? null
}
