const maxLength = 256

/** A visitor's `User-Agent` as it may travel on: printable ASCII, shortened. `null` when nothing is left. */
export function cleanUserAgent(header: string | null): string | null {
  return (
    header
      ?.replace(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, maxLength)
      .trimEnd() || null
  )
}
