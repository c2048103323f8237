import { type CanonicalPath, covers, type Pattern } from './canonical-path'

export type PathRules = {
  /** Need a session. `null`: everything that isn't public. */
  protected: readonly Pattern[] | null
  /** Never need one. They win over `protected`. */
  public: readonly Pattern[]
  /** Paths of files that need none where everything else does. */
  files: ReadonlySet<string>
  /** Take requests of machines. They win over both. */
  machine: readonly Pattern[]
}

type SessionRules = Omit<PathRules, 'machine'>

/**
 * Whether a path needs a session. One with a suffix of Next's is also judged as it is: `/help.segments/x` fits a route
 * `/[team]/[page]` too.
 */
export function isProtectedPath(path: CanonicalPath, rules: SessionRules): boolean {
  if (path.kind === 'refused') return true
  if (rules.files.has(path.decoded)) return false
  return needsSession(path.segments, rules) || needsSession(path.literalSegments, rules)
}

/** Whether a path takes requests of machines: under both readings, since that opens it. */
export function isMachinePath(path: CanonicalPath, { machine }: PathRules): boolean {
  if (path.kind === 'refused') return false
  const { segments, literalSegments } = path
  return [segments, literalSegments].every((read) => machine.some((one) => covers(one, read)))
}

function needsSession(segments: readonly string[], rules: SessionRules): boolean {
  if (rules.public.some((pattern) => covers(pattern, segments))) return false
  // Without case: a file system or rewrite that ignores it must open nothing.
  const folded = segments.map(fold)
  return rules.protected?.some((pattern) => covers(pattern.map(fold), folded)) ?? true
}

const fold = (segment: string) => segment.toLowerCase()
