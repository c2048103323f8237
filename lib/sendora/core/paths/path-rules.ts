import type { SendoraConfig, SendoraGateOptions } from '../config/options'
import { optionInvalid, SendoraError } from '../errors/sendora-error'
import { type CanonicalPath, canonicalPath, type Pattern } from './canonical-path'

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
 * Reads a pattern such as `/dashboard`, `/orgs/*\/settings` or `/docs/**`, by whole segments.
 *
 * @throws SendoraError `option_invalid`, naming the option.
 */
export function parsePattern(pattern: string, option: string): Pattern {
  const path = typeof pattern === 'string' ? canonicalPath(pattern) : null
  const isPath = path !== null && pattern.startsWith('/') && !/[?#()[\]{}]|\/[:/]/.test(pattern)
  if (isPath && path.kind === 'canonical' && path.segments.every(isLiteralOrWildcard)) {
    return path.segments
  }
  throw new SendoraError(
    'option_invalid',
    `Option "${option}" has the pattern ${JSON.stringify(pattern)}, which can't be read. ` +
      'Write a path that starts with "/"; "*" stands for one segment and "**", at the end, for the rest.',
  )
}

function isLiteralOrWildcard(part: string, index: number, { length }: readonly string[]): boolean {
  return !part.includes('*') || part === '*' || (part === '**' && index === length - 1)
}

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

function covers(pattern: Pattern, segments: readonly string[]): boolean {
  if (pattern.length === 0) return segments.length === 0
  const fixed = pattern.at(-1) === '**' ? pattern.slice(0, -1) : pattern
  return (
    segments.length >= fixed.length &&
    fixed.every((part, index) => part === '*' || part === segments[index])
  )
}

type GatePaths = {
  [Name in 'protected' | 'publicPaths' | 'publicFiles' | 'machinePaths']?:
    | SendoraGateOptions[Name]
    | undefined
}

/**
 * The path rules of a gate. The sign-in pages are always public.
 *
 * @throws SendoraError `option_invalid`
 */
export function gateRules(
  { publicPaths = [], publicFiles = [], machinePaths = [], ...options }: GatePaths,
  { loginPaths, mfaPath }: Pick<SendoraConfig, 'loginPaths' | 'mfaPath'>,
): PathRules {
  const publicPatterns = patterns('publicPaths', publicPaths)
  const loginPages = Object.values(loginPaths).map((path) => parsePattern(path, 'loginPath'))
  const signInPages = [...loginPages, parsePattern(mfaPath, 'mfaPath')]
  const protectedPatterns =
    options.protected === undefined ? null : patterns('protected', options.protected)
  const machine = patterns('machinePaths', machinePaths)
  refuseOpened('publicPaths', publicPatterns, protectedPatterns ?? [], '"protected" names')
  refuseOpened('machinePaths', machine, protectedPatterns ?? [], '"protected" names')
  refuseOpened('machinePaths', machine, signInPages, 'people sign in at')
  // Next.js serves a file at a path that "protected" names, too: there the gate stays in front of it.
  const files = new Set(protectedPatterns === null ? listOption('publicFiles', publicFiles) : [])
  const open = [...publicPatterns, ...signInPages]
  return { protected: protectedPatterns, public: open, files, machine }
}

/** A path within an opened one would never be protected. */
function refuseOpened(option: string, open: Pattern[], closed: Pattern[], why: string): void {
  const opened = closed.find((path) => open.some((cover) => covers(cover, path)))
  if (opened === undefined) return
  throw optionInvalid(option, `opens /${opened.join('/')}, which ${why}`, 'Take it out of one')
}

function patterns(option: string, values: readonly string[]): Pattern[] {
  return listOption(option, values).map((value) => parsePattern(value, option))
}

function listOption(option: string, values: readonly string[]): readonly string[] {
  if (Array.isArray(values)) return values
  throw optionInvalid(option, 'is not a list', 'Write a list of paths')
}
