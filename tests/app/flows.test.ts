import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeOf, libraryFiles } from '@/tests/support/library-files'

/** `flow`, `entry#name` and `page` of each row of the table. */
const rows = [
  ...readFileSync('docs/flows.md', 'utf8').matchAll(
    /^\| ([^`|]+?) +\| `([^`]+)` +\| `([^`]+)` +\|$/gm,
  ),
].map(([, flow = '', entry = '', page = '']) => ({ flow, entry, page }))

const entries = libraryFiles().filter(({ folder }) => folder === '')
const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[\\/])(page\.tsx|route\.ts)$/.test(path))
  .map((path) => `app/${path.replaceAll('\\', '/')}`)
  // A slot is a part of other pages.
  .filter((path) => !path.includes('/@'))

describe('the table of flows', () => {
  test('has each flow once', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(new Set(rows.map(({ flow }) => flow)).size).toBe(rows.length)
  })

  test.each(rows)('$flow has an entry and a page', ({ entry, page }) => {
    const [name = '', exported = ''] = entry.split('#')
    const file = entries.find(({ path }) => path === `${name}.ts`)
    expect(file && codeOf(file), entry).toMatch(new RegExp(`\\b${exported}\\b`))
    expect(existsSync(page), page).toBe(true)
  })

  test('names every action of the library', () => {
    const actions = entries.flatMap((file) =>
      [...codeOf(file).matchAll(/^export (?:async function|const) (\w+Action)\b/gm)].map(
        ([, action]) => action,
      ),
    )
    const named = new Set(rows.map(({ entry }) => entry.split('#')[1]))
    expect(actions.length).toBeGreaterThan(20)
    expect(actions.filter((action) => !named.has(action))).toEqual([])
  })

  test('names every page and every route handler of the app', () => {
    const named = new Set(rows.map(({ page }) => page))
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.filter((page) => !named.has(page))).toEqual([])
  })
})
