import type { Sentences } from '@/lib/texts/catalogue'

export type SearchTexts = Sentences<'frame', 'search'>

/** The button that opens the search. */
export const searchOpenerId = 'open-search'
