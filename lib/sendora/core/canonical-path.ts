export type CanonicalPath =
  | { kind: 'canonical'; path: string; segments: readonly string[] }
  /** A path that two readers could understand differently. Answer 400. */
  | { kind: 'refused' }

const maxPathLength = 2_048

/** Encoded slash, backslash, control characters, or a percent sign that starts another escape (double encoding). */
const ambiguousEscape = /%(?:2f|5c|[01][0-9a-f]|7f|25[0-9a-f]{2}|25u)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const rawControl = /[\\\u0000-\u0020\u007f]/

/**
 * Turns the path of a URL into the one form on which rules are matched, or refuses it. Decodes escapes once,
 * folds empty segments, and maps Next's own suffixes (`.rsc`, `.segments/…`, `/_next/data/…`) to the page that
 * they belong to (security.md 5.2).
 */
export function canonicalPath(pathname: string): CanonicalPath {
  if (pathname.length > maxPathLength || rawControl.test(pathname)) return { kind: 'refused' }
  if (ambiguousEscape.test(pathname)) return { kind: 'refused' }

  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return { kind: 'refused' }
  }
  const segments = withoutNextSuffix(decoded)
    .split('/')
    .filter((segment) => segment !== '')
  if (segments.some(isDotSegment)) return { kind: 'refused' }
  return { kind: 'canonical', path: `/${segments.join('/')}`, segments }
}

/** The page's own path for an address that Next asks for on its behalf. */
export function withoutNextSuffix(path: string): string {
  return path
    .replace(/^\/_next\/data\/[^/]+(\/.*)\.json$/, '$1')
    .replace(/\.segments(\/.*)?$/, '')
    .replace(/\.rsc$/, '')
}

/** `.`, `..`, and what some servers take for them (`..;x`). */
function isDotSegment(segment: string): boolean {
  return /^\.{1,2}(;|$)/.test(segment)
}
