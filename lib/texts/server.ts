import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createFormatter, createTranslator } from 'use-intl/core'
import { type Catalogue, loadCatalogue, type Namespace, type Sentences } from './catalogue'
import { type Language, languageCookie, localeOf, readLanguage } from './languages'
import { negotiateLanguage } from './negotiate-language'
import { browserTimeZoneCookie, defaultTimeZone, readTimeZone, timeZoneCookie } from './time-zones'

/** Says the texts of one section: `t('title')`, `t('matching', { count })`, `t.rich('lead', { strong })`. */
export type Texts<Name extends Namespace> = ReturnType<typeof createTranslator<Catalogue[Name]>>

/** The language of this request: the one that was chosen, or the browser's best, or English. */
export const getLanguage = cache(async (): Promise<Language> => {
  const chosen = readLanguage((await cookies()).get(languageCookie)?.value)
  return chosen ?? negotiateLanguage((await headers()).get('accept-language')) ?? 'en'
})

/** The time zone of this request, such as `Europe/Berlin`: the chosen one, or the browser's, or UTC. */
export const getTimeZone = cache(async (): Promise<string> => {
  const store = await cookies()
  return (
    readTimeZone(store.get(timeZoneCookie)?.value) ??
    readTimeZone(store.get(browserTimeZoneCookie)?.value) ??
    defaultTimeZone
  )
})

/** The texts of one section in the language of this request. For the server alone: client parts get sentences. */
export async function getTexts<Name extends Namespace>(name: Name): Promise<Texts<Name>> {
  const language = await getLanguage()
  const messages = (await loadCatalogue(language))[name]
  return createTranslator<Catalogue[Name]>({
    locale: localeOf[language],
    timeZone: await getTimeZone(),
    messages,
  })
}

/** One group of a section as plain sentences: the props of a client part, typed `Sentences<'people', 'search'>`. */
export async function getSentences<
  Name extends Namespace,
  Group extends keyof Catalogue[Name] & string,
>(name: Name, group: Group): Promise<Sentences<Name, Group>> {
  return (await loadCatalogue(await getLanguage()))[name][group] as Sentences<Name, Group>
}

/** Formats dates, numbers, and lists for this request: `format.dateTime(date, { dateStyle: 'medium' })`. */
export const getFormat = cache(async () =>
  createFormatter({
    locale: localeOf[await getLanguage()],
    timeZone: await getTimeZone(),
    now: new Date(),
  }),
)
