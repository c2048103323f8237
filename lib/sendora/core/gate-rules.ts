import type { SendoraConfig, SendoraGateOptions } from './options'
import type { PathRules, Pattern } from './path-rules'
import { covers, parsePattern } from './path-rules'
import { invalid } from './resolve-options'

/**
 * The path rules of a gate. The pages of a sign-in are always public: behind the gate, a second factor could never be
 * given.
 *
 * @throws SendoraError `option_invalid`
 */
export function gateRules(
  {
    protected: protectedPaths,
    publicPaths = [],
  }: Pick<SendoraGateOptions, 'protected' | 'publicPaths'>,
  { loginPath, mfaPath }: Pick<SendoraConfig, 'loginPath' | 'mfaPath'>,
): PathRules {
  const publicPatterns = patterns('publicPaths', publicPaths)
  const signInPages = [parsePattern(loginPath, 'loginPath'), parsePattern(mfaPath, 'mfaPath')]
  const protectedPatterns =
    protectedPaths === undefined ? null : patterns('protected', protectedPaths)
  refuseContradiction(protectedPatterns ?? [], publicPatterns)
  return { protected: protectedPatterns, public: [...publicPatterns, ...signInPages] }
}

/** Public wins, so a protected path that lies within a public one would never be protected. */
function refuseContradiction(protectedPatterns: Pattern[], publicPatterns: Pattern[]): void {
  const opened = protectedPatterns.find((pattern) =>
    publicPatterns.some((cover) => covers(cover, pattern)),
  )
  if (opened !== undefined) {
    const path = `/${opened.join('/')}`
    throw invalid('publicPaths', `opens ${path}, which "protected" names`, 'Take it out of one')
  }
}

function patterns(option: string, values: readonly string[]): Pattern[] {
  if (!Array.isArray(values)) throw invalid(option, 'is not a list', 'Write a list of paths')
  return values.map((value: string) => parsePattern(value, option))
}
