const anyOrigin = 'https://with-query.invalid'

/** The same address of this app with these query parameters: what was there under their names is replaced. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(path, anyOrigin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}
