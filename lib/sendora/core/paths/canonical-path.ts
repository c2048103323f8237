export type CanonicalPath =
  | {
      kind: 'canonical'
      path: string
      segments: readonly string[]
      /** The address as it is, with any suffix. */
      literalSegments: readonly string[]
      /** The address, decoded and nothing else. */
      decoded: string
    }
  /** Two readers could understand it differently: answer 400. */
  | { kind: 'refused' }

/** Segments to match; `*` is any one segment. A pattern covers everything below its path. */
export type Pattern = readonly string[]

/** Whether a path is the pattern's, or lies below it. */
export function covers(pattern: Pattern, segments: readonly string[]): boolean {
  if (pattern.length === 0) return segments.length === 0
  const fixed = pattern.at(-1) === '**' ? pattern.slice(0, -1) : pattern
  return (
    segments.length >= fixed.length &&
    fixed.every((part, index) => part === '*' || part === segments[index])
  )
}

export const maxPathLength = 2_048

/** Encoded slash, backslash or control characters. */
const ambiguousEscape = /%(?:2f|5c|[01][0-9a-f]|7f)/i
/** Double encoding: an escape that's left after decoding once. */
const remainingEscape = /%(?:[0-9a-f]{2}|u)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for control characters
const rawControl = /[\\\u0000-\u0020\u007f]/

/**
 * The one form of a path that rules are matched on, or a refusal. Decodes escapes once, drops empty segments, and maps
 * Next's suffixes (`.rsc`, `.segments/…`, `/_next/data/…`) to their page (security: paths). Within the wildcards of
 * `encodedPaths`, `%2F` and `%25` stay escapes: Next.js splits a path into segments before it decodes.
 */
export function canonicalPath(
  pathname: string,
  encodedPaths: readonly Pattern[] = [],
): CanonicalPath {
  if (pathname.length > maxPathLength || rawControl.test(pathname)) return { kind: 'refused' }
  const { judged, kept } = keepEncoded(pathname, encodedPaths)
  if (ambiguousEscape.test(judged)) return { kind: 'refused' }
  let decoded: string
  try {
    if (remainingEscape.test(decodeURIComponent(judged))) return { kind: 'refused' }
    decoded = decodeURIComponent(kept)
  } catch {
    return { kind: 'refused' }
  }
  const segments = segmentsOf(withoutNextSuffix(decoded))
  const literalSegments = segmentsOf(decoded)
  if ([...segments, ...literalSegments].some(isDotSegment)) return { kind: 'refused' }
  return { kind: 'canonical', path: `/${segments.join('/')}`, segments, literalSegments, decoded }
}

/** A path without its encoded segments, to be judged, and one that has them after it's decoded. */
function keepEncoded(pathname: string, patterns: readonly Pattern[]) {
  const segments = segmentsOf(pathname)
  const isKept = (segment: string, index: number) =>
    isHarmless(segment) && patterns.some((pattern) => takesEncoded(pattern, segments, index))
  const written = (write: (segment: string) => string) =>
    `/${segments.map((one, index) => (isKept(one, index) ? write(one) : one)).join('/')}`
  if (patterns.length === 0 || !/%2[f5]/i.test(pathname))
    return { judged: pathname, kept: pathname }
  const twice = (segment: string) =>
    segment.replace(/%(2f|25)/gi, (_, digits: string) => `%25${digits.toUpperCase()}`)
  return { judged: written(() => '-'), kept: written(twice) }
}

function takesEncoded(pattern: Pattern, segments: readonly string[], index: number): boolean {
  const hasRest = pattern.at(-1) === '**'
  const fixed = hasRest ? pattern.slice(0, -1) : pattern
  const isThere = fixed.every((part, at) => {
    const segment = segments[at]
    return segment !== undefined && (part === '*' || encodeURIComponent(part) === segment)
  })
  return isThere && (index < fixed.length ? fixed[index] === '*' : hasRest)
}

/** Whether no reader finds a dot segment, a backslash, or a control character in it, however often it decodes. */
function isHarmless(segment: string): boolean {
  return fullyDecoded(segment).split('/').every(isPlainSegment)
}

const escapeAtEnd = /%[0-9a-f]{2}$/i

/**
 * What readers make of a text who decode it until nothing is left to decode. Nothing that is harmful on the way there
 * becomes harmless. In one pass: a short text can be encoded a thousand times.
 */
export function fullyDecoded(text: string): string {
  let read = ''
  for (const char of text) {
    read += char
    while (escapeAtEnd.test(read.slice(-3))) {
      read = read.slice(0, -3) + String.fromCharCode(Number.parseInt(read.slice(-2), 16))
    }
  }
  return read
}

/** Neither `.` nor `..`, nor what some servers take for them (`..;x`), without a backslash or a control character. */
export function isPlainSegment(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for control characters
  return !/[\\\u0000-\u001f\u007f]/.test(text) && !isDotSegment(text)
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
