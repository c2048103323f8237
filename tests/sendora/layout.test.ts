import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { circles, importGraph, reachedFrom } from '@/tests/support/import-graph'

const graph = importGraph()
const inLibrary = (...names: string[]) => names.map((name) => `lib/sendora/${name}`)

/** What a copy can leave out: the flows, and the optional parts. */
const optional = inLibrary(
  'flows/',
  'analytics/',
  'verify.ts',
  'service/key-set.ts',
  'service/published-keys.ts',
  'rotation/shared-refresh.ts',
  'rotation-redis.ts',
  'telemetry.ts',
  'testing/',
)
const isOptional = (file: string) => optional.some((path) => file.startsWith(path))
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1

describe('lib/sendora', () => {
  test('has no folder with more than 20 files directly in it', () => {
    const counts: Record<string, number> = {}
    const entries = readdirSync('lib/sendora', { recursive: true, withFileTypes: true })
    for (const { parentPath } of entries.filter((entry) => entry.isFile())) {
      counts[parentPath] = (counts[parentPath] ?? 0) + 1
    }
    expect(Object.keys(counts).length).toBeGreaterThan(10)
    expect(Object.entries(counts).filter(([, count]) => count > 20)).toEqual([])
  })

  // Budgets: raise one only with a reason.
  test('has a base that is small without the flows and the optional parts', () => {
    const entries = inLibrary(
      'middleware.ts',
      'server.ts',
      'client.ts',
      'index.ts',
      'session-actions.ts',
      'config.ts',
    )
    const base = reachedFrom(graph, entries, isOptional)
    const lines = base.reduce((sum, file) => sum + linesOf(file), 0)
    expect(base.length, base.join('\n')).toBeLessThanOrEqual(106)
    expect(lines).toBeLessThanOrEqual(8_846)
  })

  test('has a README of at most 250 lines', () => {
    expect(linesOf('lib/sendora/README.md')).toBeLessThanOrEqual(250)
  })

  test('has a gate that reaches at most 74 files', () => {
    expect(reachedFrom(graph, inLibrary('middleware.ts')).length).toBeLessThanOrEqual(74)
  })
})

test('no imports go in a circle, types included', () => {
  expect(graph.size).toBeGreaterThan(800)
  expect(circles(graph)).toEqual([])
})
