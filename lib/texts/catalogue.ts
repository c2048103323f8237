import type { en } from './en'
import type { Language } from './languages'

/** Every text of the app, as English has it. Each section is a file of its own. */
export type Catalogue = typeof en
export type Namespace = keyof Catalogue

/** A group of finished sentences for a client part. Those with arguments or tags are left out: `getTexts` says them. */
export type Sentences<Name extends Namespace, Group extends keyof Catalogue[Name]> = {
  readonly [Key in keyof Catalogue[Name][Group] as Catalogue[Name][Group][Key] extends
    | `${string}{${string}`
    | `${string}<${string}`
    ? never
    : Key]: string
}

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('./en')).en,
  // The same keys with other sentences: `Translated` checks that in each file.
  de: async () => (await import('./de')).de as unknown as Catalogue,
}

export function loadCatalogue(language: Language): Promise<Catalogue> {
  return catalogues[language]()
}
