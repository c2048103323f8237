/**
 * What a header should say instead of `value`, or `null` when it is fine. Next marks the answers of actions `no-store`
 * alone, and replaces `Vary` on pages.
 */
export function keptHeader(name: string, value: string, present: unknown): string | null {
  switch (name.toLowerCase()) {
    case 'cache-control':
      return /\bno-store\b/.test(value) && !/\bprivate\b/.test(value) ? `private, ${value}` : null
    case 'vary':
      return hasCookie(String(present ?? '')) && !hasCookie(value) ? `Cookie, ${value}` : null
    default:
      return null
  }
}

function hasCookie(vary: string): boolean {
  return /(^|[\s,])cookie($|[\s,])/i.test(vary)
}
