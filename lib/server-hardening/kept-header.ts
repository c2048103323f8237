/**
 * The value a header should have instead of `value`, or `null` if it is fine. Next marks responses of actions only
 * `no-store`, and replaces `Vary` on pages.
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
