/** The cookies of a request, byte for byte; the first of several with one name wins. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(/; */)) {
    const [name, ...value] = pair.split('=')
    if (name && !cookies.has(name)) cookies.set(name, value.join('='))
  }
  return cookies
}
