type Entry = { title: string; keywords: string }

/** Those with every word of the query in their titles, or at the start of a keyword; titles that begin with it come first. */
export function matchEntries<E extends Entry>(entries: readonly E[], query: string): E[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const rank = ({ title }: E) => Number(!fold(title).startsWith(fold(query)))
  return entries
    .filter(({ title, keywords }) => {
      const starts = fold(keywords).split(/\s+/)
      return words.every(
        (word) => fold(title).includes(word) || starts.some((start) => start.startsWith(word)),
      )
    })
    .toSorted((left, right) => rank(left) - rank(right))
}

/** Lower case without accents: `Übersicht` is found by `uber`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
