import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts']
const imported = /(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g

/** Every source below a folder, with what it imports of the repository, types included. */
function importsOf(folder: string): [path: string, imports: string[]][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && !/fixtures|node_modules/.test(name))
    .map((name) => join(folder, name))
    .map((path) => [
      path,
      [...readFileSync(path, 'utf8').matchAll(imported)].flatMap(
        ([, specifier = '']) => resolve(path, specifier) ?? [],
      ),
    ])
}

function resolve(importer: string, specifier: string): string | null {
  const isOwn = specifier.startsWith('.') || specifier.startsWith('@/')
  if (!isOwn) return null
  const path = specifier.startsWith('@/')
    ? normalize(specifier.slice(2))
    : join(dirname(importer), specifier)
  const found = endings.map((ending) => path + ending).find((one) => existsSync(one))
  return found && statSync(found).isFile() ? found : null
}

/** The first circle, as the files that one comes by, or null. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return null
    for (const next of graph.get(path) ?? []) {
      const circle = walk(next, [...way, path])
      if (circle) return circle
    }
    done.add(path)
    return null
  }
  for (const path of graph.keys()) {
    const circle = walk(path, [])
    if (circle) return circle
  }
  return null
}

describe('imports, types included,', () => {
  const folders = ['mocks', 'testing', 'e2e', 'attack', 'scripts', 'soak', 'tests', 'lib']

  test('go in no circle', () => {
    const graph = new Map(folders.flatMap(importsOf))
    expect(graph.size).toBeGreaterThan(500)
    expect([...graph.values()].flat().length).toBeGreaterThan(1_000)
    expect(findCircle(graph)).toBeNull()
  })

  test('are told when they do', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ])
    expect(findCircle(graph)).toEqual(['b', 'd', 'b'])
  })
})
