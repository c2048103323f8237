import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a copy can do without: paths below the folder, and the line that names them in an entry or in `config.ts`. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['account', 'email', 'passkeys', 'second-factor', 'sign-in', 'social'].map((flow) => [
      `flows/${flow}`,
      [`flows/${flow}`],
    ]),
  ),
  verification: ['verify.ts', 'service/key-set.ts', 'service/published-keys.ts'],
  analytics: ['analytics'],
  telemetry: ['telemetry.ts'],
  testing: ['testing'],
  Redis: ['rotation-redis.ts', 'rotation/shared-refresh.ts'],
}

/** Deletes parts from a copied folder, as the README says: the files, and what the entries say of them. */
export function deleteParts(folder: string, names: readonly string[]): void {
  const gone = names.flatMap((name) => parts[name] ?? [])
  for (const path of gone) rmSync(join(folder, path), { recursive: true })
  const specifiers = gone.map((path) => `./${path.replace(/\.tsx?$/, '')}`)
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const entry of readdirSync(folder).filter((name) => /\.tsx?$/.test(name))) {
      const text = readFileSync(join(folder, entry), 'utf8')
      const pruned = prune(text, specifiers)
      if (pruned === text) continue
      isChanged = true
      if (/^export /m.test(pruned)) {
        writeFileSync(join(folder, entry), withoutUnusedImports(pruned))
      } else {
        rmSync(join(folder, entry))
        specifiers.push(`./${entry.replace(/\.tsx?$/, '')}`)
      }
    }
  }
}

/** An entry without the statements that import these, or use what they import. */
function prune(text: string, specifiers: readonly string[]): string {
  const isGone = (specifier = '') =>
    specifiers.some((gone) => specifier === gone || specifier.startsWith(`${gone}/`))
  const lost = new Set<string>()
  const statements = text.replace(
    /^(?:import|export) [^;]*? from '([^']+)'\n/gm,
    (statement, specifier: string) => {
      if (!isGone(specifier)) return statement
      if (statement.startsWith('import')) {
        for (const [name] of statement.split(' from ')[0]?.matchAll(/\w+/g) ?? []) lost.add(name)
      }
      return ''
    },
  )
  const lines = statements.replace(/^ +\w+: \(\) => import\('([^']+)'\),\n/gm, (line, specifier) =>
    isGone(specifier) ? '' : line,
  )
  for (const word of ['import', 'type', 'from']) lost.delete(word)
  const uses = new RegExp(`\\b(?:${[...lost].join('|')})\\b`)
  if (lost.size === 0) return lines
  return lines
    .split(/\n\n(?=\S)/)
    .filter((block) => block.startsWith("'use") || block.startsWith('import') || !uses.test(block))
    .join('\n\n')
}

/** As an editor tidies what's left. */
function withoutUnusedImports(text: string): string {
  return text.replace(
    /^import (type )?\{([^}]*)\} from ('[^']+')\n/gm,
    (statement, type = '', names: string, from) => {
      const rest = text.replace(statement, '')
      const all = names.split(',').flatMap((name) => name.trim() || [])
      const used = all.filter((name) => {
        const local = name
          .replace(/^type /, '')
          .split(' as ')
          .at(-1)
        return new RegExp(`\\b${local}\\b`).test(rest)
      })
      if (used.length === all.length) return statement
      return used.length === 0 ? '' : `import ${type}{ ${used.join(', ')} } from ${from}\n`
    },
  )
}
