const patterns: readonly [what: string, pattern: RegExp][] = [
  ['a JWT', /eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/g],
  // The nonce of an OpenID request is none: the browser carries it to the provider (OpenID Connect Core, 3.1.2.1).
  ['a one-time token', /\b(?!nonce_)[a-z]{2,5}_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g],
  // Of test accounts. The one of the demo accounts is public: the sign-in page shows it.
  ['a password', /long enough [0-9a-f]{8}/g],
]

/**
 * The first secret in a text, described without being told, or `null`. What `known` holds is no secret to anyone who
 * reads the text: the token of a link that they have opened themselves.
 */
export function findSecret(text: string, known = ''): string | null {
  for (const [what, pattern] of patterns) {
    for (const [found] of text.matchAll(pattern)) {
      if (known.includes(found)) continue
      return `${what} (${found.slice(0, 8)}…, ${found.length} characters)`
    }
  }
  return null
}

/** Where in the output of a server there are secrets. */
export function findSecretsInLines(name: string, output: string): string[] {
  return output.split('\n').flatMap((line, index) => {
    const secret = findSecret(line)
    return secret === null ? [] : [`${name}, line ${index + 1}: ${secret}`]
  })
}
