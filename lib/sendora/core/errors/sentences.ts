import { type BrowserCode, browserErrors } from './browser-errors'
import type { sessionMessages } from './messages'

type Say<Key extends string> = Readonly<Partial<Record<Key, string>>>

/**
 * What has a sentence: part → group → codes or names. The part Forms declares its own beside what says them
 * (`core/forms/in-language.ts`), so that nothing here reaches its tables.
 *
 * @public parts add to it
 */
export interface SentenceNames {
  base: { errors: BrowserCode }
}

/** The names of a group, of all parts. */
type Named<Group extends string> = {
  [Part in keyof SentenceNames]: SentenceNames[Part] extends Record<
    Group,
    infer Name extends string
  >
    ? Name
    : never
}[keyof SentenceNames]

/** A page of the gate's own. `{origin}` is the app's origin, and `{size}` the longest accepted body, such as `1 MB`. */
export type PageSentences = Readonly<{ title: string; text: string; link: string }>

export type PageName =
  /** The service can't be reached. */
  | 'unavailable'
  /** The form came from another site. `{origin}` */
  | 'blocked'
  /** The page was opened at another address. `{origin}` */
  | 'wrongAddress'
  /** The same where no right one is known. */
  | 'unknownAddress'
  /** The path has two meanings. */
  | 'badPath'
  /** The form is too long. `{size}` */
  | 'tooLarge'
  /** The form was cut off. */
  | 'malformed'

/** The sentences of one language, in place of this library's own. What is left out stays as it is. */
export type Sentences = Readonly<{
  /** BCP 47 tag, such as `de`: of waits (`Intl`), and of the gate's pages. If it isn't one, ours are said. */
  language: string
  /** By code; `UNKNOWN` is for a code of none of these. */
  errors?: Say<Named<'errors'>>
  /** The same when the wait is known, with `{wait}` in its place. */
  timedErrors?: Say<Named<'timedErrors'>>
  /** Beside a field. */
  fields?: Say<Named<'fields'>>
  /** Pages of the gate. */
  pages?: Readonly<Partial<Record<PageName, PageSentences>>>
  /** `TryRefresh`, `RefreshTrouble`, and `SessionBoundary`. */
  session?: Say<keyof typeof sessionMessages>
  /** `stateMessage`, with `{email}` and `{signedInAs}`. */
  forms?: Say<Named<'forms'>>
}>

/** What client parts need of them. */
export type ClientSentences = Pick<Sentences, 'language' | 'errors' | 'session' | 'forms'>

/** Loads the sentences for a request by its headers, such as `cookie` and `accept-language`; `null` for this library's. */
export type LoadSentences = (headers: Headers) => Promise<Sentences | null>

/** What client parts say, and nothing else: it's part of every page. */
export function clientSentences({ language, errors, session, forms }: Sentences): ClientSentences {
  const noticed = Object.keys(browserErrors) as BrowserCode[]
  const said = noticed.flatMap((code) => (errors?.[code] ? [[code, errors[code]] as const] : []))
  return {
    language,
    errors: Object.fromEntries(said),
    ...(session && { session }),
    ...(forms && { forms }),
  }
}
