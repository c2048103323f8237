import type { SendoraConfig, SendoraGateOptions } from '../config/options'
import { optionInvalid, SendoraError } from '../errors/sendora-error'
import { canonicalPath, covers, type Pattern } from './canonical-path'
import type { PathRules } from './path-rules'

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
