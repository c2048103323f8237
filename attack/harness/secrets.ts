const patterns: readonly [what: string, pattern: RegExp][] = [
  ['a JWT', /eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/],
  ['a one-time token', /\b[a-z]{2,5}_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/],
  // Of test accounts. The one of the demo accounts is public: the sign-in page shows it.
  ['a password', /long enough [0-9a-f]{8}/],
]

/** The first secret in a text, described without being told, or `null`. */
export function findSecret(text: string): string | null {
  for (const [what, pattern] of patterns) {
    const found = pattern.exec(text)
    if (found) return `${what} (${found[0].slice(0, 8)}…, ${found[0].length} characters)`
  }
  return null
}
