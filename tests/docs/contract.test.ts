import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { errorCatalog } from '@/lib/sendora/core/refusals/describe-error'
import { libraryErrors } from '@/lib/sendora/core/refusals/library-errors'
import { exportedType, readSources } from '../../docs/reference/docstrings.mjs'

const contract = readFileSync('lib/sendora/docs/contract.md', 'utf8')
const errors = readFileSync('lib/sendora/docs/errors.md', 'utf8')
const sources: { path: string; text: string }[] = readSources('lib/sendora')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name)

describe('the contract page', () => {
  test('has every route that the library calls', () => {
    const routes = new Set([
      ...found(exportedType(sources, 'AuthEndpoint').body, /'(\/[^']+)'/g),
      ...sources.flatMap(({ text }) => found(text, /'\/auth-service(\/[^'$]+)'/g)),
    ])
    expect(routes.size).toBeGreaterThan(20)
    const listed = new Set(found(contract, /`(?:GET|POST|DELETE) (\/[a-z/-]+)[^`]*`/g))
    expect([...routes].filter((route) => !listed.has(route))).toEqual([])
  })

  test('has every code that the service answers', () => {
    const own = Object.values(libraryErrors).flatMap((sentences) => Object.keys(sentences))
    const codes = Object.keys(errorCatalog).filter((code) => !own.includes(code))
    const listed = new Set(found(contract, /`([A-Z_]{5,})`/g))
    expect(codes.filter((code) => !listed.has(code))).toEqual([])
  })

  test('marks the same codes as decided here as the code does', () => {
    const [, decided = ''] = /\n(Codes for other cases [\s\S]*?)\n\n/.exec(contract) ?? []
    expect(found(decided, /`([A-Z_]{5,})`/g).sort()).toEqual(
      found(errors, /^\| `([A-Z_]+)` `\[design\]`/gm).sort(),
    )
  })
})
