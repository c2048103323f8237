const longest = 100

/** The service searches from this many letters on. */
export const fewestLetters = 2

/** The search of any URL parameter: trimmed and cut, '' for anything else. */
export function readSearchQuery(input: unknown): string {
  return typeof input === 'string' ? input.trim().slice(0, longest).trim() : ''
}

/** The address of the search's own page. */
export function searchHref(query: string): string {
  return query ? `/dashboard/search?${new URLSearchParams({ q: query })}` : '/dashboard/search'
}
