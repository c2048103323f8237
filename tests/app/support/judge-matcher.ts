/**
 * What is wrong with the `config.matcher` of a gate, read from its source. A condition on a header lets a client that sends
 * the header walk past the gate, and a name without a boundary excludes its neighbors as well
 * (security: the gate is not the lock).
 */
export function judgeMatcher(source: string): string[] {
  const config = /export const config\s*=\s*(\{[\s\S]*?\n\})/.exec(source)?.[1]
  if (config === undefined) return []
  const problems: string[] = []
  for (const name of ['has', 'missing', 'locale']) {
    if (new RegExp(`\\b['"]?${name}['"]?\\s*:`).test(config)) problems.push(`it has "${name}"`)
  }
  const matchers = [...config.matchAll(/(['"`])(\/(?:\\.|(?!\1).)*)\1/g)].map(
    ([, , text = '']) => text,
  )
  if (matchers.length === 0 && /matcher/.test(config)) problems.push('no matcher can be read')
  for (const matcher of matchers) {
    const excluded = /\(\?!((?:[^()]|\([^()]*\))*)\)/.exec(matcher)?.[1]
    if (excluded === undefined) {
      problems.push(`"${matcher}" leaves paths without a gate`)
      continue
    }
    for (const name of excluded.split('|')) {
      if (!/(\/|\$)$/.test(name)) problems.push(`"${name}" has no boundary`)
      if (!/^(_next\/|favicon|robots)/.test(name)) problems.push(`"${name}" is no static file`)
    }
  }
  return problems
}
