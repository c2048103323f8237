import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const flows = ['account', 'email', 'passkeys', 'second-factor', 'sign-in', 'social'].map(
  (name) => `flows/${name}`,
)

/** What a copy can do without: paths below the folder. Entries and `config.ts` have lines that name them. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(flows.map((flow) => [flow, [flow]])),
  forms: [
    'core/forms',
    'core/refusals',
    'server/forms',
    'server/sign-in',
    'service/sign-in-request.ts',
    'client/forms',
  ],
  'live session': ['client/live-session', 'testing/test-session-provider.tsx'],
  verification: ['verify.ts', 'service/key-set.ts', 'service/published-keys.ts'],
  analytics: ['analytics'],
  telemetry: ['telemetry.ts'],
  testing: ['testing'],
  Redis: [
    'rotation-redis.ts',
    'rotation/sealed-outcome.ts',
    'rotation/shared-refresh.ts',
    'rotation/store-wait.ts',
  ],
  'sealed text': ['core/tokens/sealed-text.ts'],
}

/** A part that others need goes after them. */
export const neededBy: Readonly<Record<string, readonly string[]>> = {
  forms: flows,
  'sealed text': ['flows/second-factor', 'Redis'],
}

/** Deletes parts from a copied folder, as the README says: the files, and what the entries say of them. */
export function deleteParts(folder: string, names: readonly string[]): void {
  // A file first, then its folder: they can be of two parts.
  const gone = names.flatMap((name) => parts[name] ?? []).sort((a, b) => b.length - a.length)
  for (const path of gone) rmSync(join(folder, path), { recursive: true })
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const entry of entriesOf(folder)) {
      const text = readFileSync(join(folder, entry), 'utf8')
      const pruned = prune(
        text,
        gone.map((path) => specifierOf(path, dirname(entry))),
      )
      if (pruned === text) continue
      isChanged = true
      if (/^export /m.test(pruned)) {
        writeFileSync(join(folder, entry), withoutUnusedImports(pruned))
      } else {
        rmSync(join(folder, entry))
        gone.push(entry)
      }
    }
  }
}

/** The files that list what a folder exports. */
function entriesOf(folder: string): string[] {
  const ofTests = 'testing/index.ts'
  const entries = readdirSync(folder).filter((name) => /\.tsx?$/.test(name))
  return existsSync(join(folder, ofTests)) ? [...entries, ofTests] : entries
}

function specifierOf(path: string, from: string): string {
  const specifier = relative(from, path).replace(/\.tsx?$/, '')
  return specifier.startsWith('.') ? specifier : `./${specifier}`
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
