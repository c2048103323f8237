import { matchEntries } from '@/lib/search/match-entries'
import { resultHref } from '@/lib/search/search-results'
import type { SearchEntry } from './search-entries'
import type { SearchTexts } from './search-texts'
import type { SearchResults } from './use-search-results'

type Option = { id: string; title: string; hint: string; href: string }
export type OptionGroup = { kind: string; title: string; options: Option[] }

type Facts = {
  query: string
  entries: readonly SearchEntry[]
  results: SearchResults
  texts: SearchTexts
}

/** What the palette lists: pages and actions, then what the service has found. Groups without a match are left out. */
export function paletteOptions({ query, entries, results, texts }: Facts): OptionGroup[] {
  const matching = matchEntries(entries, query)
  const own = (['pages', 'actions'] as const).map((kind) => ({
    kind,
    title: texts[kind],
    options: matching
      .filter((entry) => entry.kind === kind)
      .map(({ title, href }) => ({ id: `${kind}:${href}`, title, hint: '', href })),
  }))
  const found = results.kind === 'found' ? results.groups : []
  const project = found.map(({ kind, items }) => ({
    kind,
    title: texts[kind],
    options: items.map(({ id, title, hint }) => ({
      id: `${kind}:${id}`,
      title,
      hint: kind === 'people' ? hint : '',
      href: resultHref(kind, id),
    })),
  }))
  return [...own, ...project].filter(({ options }) => options.length > 0)
}
