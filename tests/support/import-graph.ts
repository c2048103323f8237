import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type ImportGraph = ReadonlyMap<string, readonly string[]>

const extensions = ['', '.ts', '.tsx', '.mjs', '.d.mts', '/index.ts', '/index.tsx']

/** Every source file that git knows of, and the files that each imports, types included. */
export function importGraph(): ImportGraph {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs']
  const listed = execFileSync('git', list, { encoding: 'utf8' }).trim().split('\n')
  const files = new Set(listed.filter((file) => existsSync(file)))
  const resolve = (from: string, specifier: string) => {
    const base = specifier.startsWith('@/')
      ? specifier.slice(2)
      : normalize(join(dirname(from), specifier))
    return extensions.map((extension) => base + extension).find((path) => files.has(path))
  }
  return new Map(
    [...files].map((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      const found = code.matchAll(
        /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'((?:\.{1,2}|@)\/[^']*)'/gm,
      )
      const targets = [...found].map(([, specifier = '']) => resolve(file, specifier))
      return [file, [...new Set(targets.filter((target) => target !== undefined))]]
    }),
  )
}

/** Files reached from these, themselves included, without looking at any that is left out. */
export function reachedFrom(
  graph: ImportGraph,
  starts: readonly string[],
  isLeftOut: (file: string) => boolean = () => false,
): string[] {
  const reached = new Set<string>()
  const visit = (file: string) => {
    if (reached.has(file) || isLeftOut(file)) return
    reached.add(file)
    graph.get(file)?.forEach(visit)
  }
  starts.forEach(visit)
  return [...reached].sort()
}

/** Groups of files that import each other in a circle (Tarjan's algorithm). */
export function circles(graph: ImportGraph): string[][] {
  const found: string[][] = []
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const connect = (file: string) => {
    index.set(file, index.size)
    low.set(file, index.get(file) ?? 0)
    stack.push(file)
    for (const target of graph.get(file) ?? []) {
      if (!index.has(target)) connect(target)
      else if (!stack.includes(target)) continue
      low.set(file, Math.min(low.get(file) ?? 0, low.get(target) ?? 0))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const file of graph.keys()) if (!index.has(file)) connect(file)
  return found
}
