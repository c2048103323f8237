export type CanonicalPath =
  | {
      kind: 'canonical'
      path: string
      segments: readonly string[]
      /** The address as it is, with any suffix. */
      literalSegments: readonly string[]
    }
  /** Two readers could understand it differently: answer 400. */
  | { kind: 'refused' }

const maxPathLength = 2_048

/** Encoded slash, backslash or control characters. */
const ambiguousEscape = /%(?:2f|5c|[01][0-9a-f]|7f)/i
/** Double encoding: an escape that's left after decoding once. */
const remainingEscape = /%(?:[0-9a-f]{2}|u)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for control characters
const rawControl = /[\\\u0000-\u0020\u007f]/

/**
 * The one form of a path that rules are matched on, or a refusal. Decodes escapes once, drops empty segments, and maps
 * Next's suffixes (`.rsc`, `.segments/…`, `/_next/data/…`) to their page (security: paths).
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

export function withoutNextSuffix(path: string): string {
  return path
    .replace(/^\/_next\/data\/[^/]+(\/.*)\.json$/, '$1')
    .replace(/\.segments(\/.*)?$/, '')
    .replace(/\.rsc$/, '')
}

/** `.`, `..`, and what some servers take for them: `..;x`. */
function isDotSegment(segment: string): boolean {
  return /^\.{1,2}(;|$)/.test(segment)
}
