export type CanonicalPath =
  | {
      kind: 'canonical'
      /** The page that the address belongs to. */
      path: string
      segments: readonly string[]
      /** What the address says itself: another path when it has one of Next's own suffixes. */
      literalSegments: readonly string[]
    }
  /** A path that two readers could understand differently. Answer 400. */
  | { kind: 'refused' }

const maxPathLength = 2_048

/** Encoded slash, backslash or control characters. */
const ambiguousEscape = /%(?:2f|5c|[01][0-9a-f]|7f)/i
/** An escape that is still there after decoding once: double encoding. */
const remainingEscape = /%(?:[0-9a-f]{2}|u)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const rawControl = /[\\\u0000-\u0020\u007f]/

/**
 * Turns the path of a URL into the one form on which rules are matched, or refuses it. Decodes escapes once, folds
 * empty segments, and maps Next's own suffixes (`.rsc`, `.segments/…`, `/_next/data/…`) to the page that they belong to
 * (security: paths).
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
  const segments = segmentsOf(withoutNextSuffix(decoded))
  const literalSegments = segmentsOf(decoded)
  const isAmbiguous = remainingEscape.test(decoded) || literalSegments.some(isDotSegment)
  if (isAmbiguous || segments.some(isDotSegment)) return { kind: 'refused' }
  return { kind: 'canonical', path: `/${segments.join('/')}`, segments, literalSegments }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
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
