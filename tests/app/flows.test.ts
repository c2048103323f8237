import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testsByFile } from './support/tests-by-file'

const page = readFileSync('docs/flows.md', 'utf8')
const [table = '', byFile = ''] = page.split('## Tests by file')
const [columns = [], ...rows] = cellsOf(table)

describe('the table of flows', () => {
  test('has every part of every flow', () => {
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) expect(row, row[0]).toHaveLength(columns.length)
    expect(new Set(rows.map(([flow]) => flow)).size).toBe(rows.length)
  })

  test.each(rows)('%s stands where the table says', (_flow, ...cells) => {
    for (const cell of cells) {
      const { path, name } = placeOf(cell)
      expect(statSync(path, { throwIfNoEntry: false })?.isFile(), cell).toBe(true)
      expect(readFileSync(path, 'utf8'), cell).toContain(name)
    }
  })

  test('names every action of the library that people call by a form', () => {
    const named = rows.flat().join(' ')
    const actions = readdirSync('lib/sendora')
      .filter((name) => name.endsWith('actions.ts'))
      .flatMap((name) => [
        ...readFileSync(`lib/sendora/${name}`, 'utf8').matchAll(
          /^export (?:async function|const) (\w+Action)\b/gm,
        ),
      ])
      .map(([, action = '']) => action)
    const isPart = /^(start|request|decline|continue|refresh|tryRefresh)/
    const missing = [...new Set(actions)].filter(
      (action) => !isPart.test(action) && !named.includes(action),
    )
    expect(missing).toEqual([])
  })
})

describe('the figures', () => {
  const files = testsByFile(
    rows.map(([flow = '', ...cells]) => ({
      flow,
      files: cells.slice(-2).map((cell) => placeOf(cell).path),
    })),
  )
  const total = (folder: string) => {
    const own = files.filter(({ path }) => path.startsWith(folder))
    return { files: own.length, tests: own.reduce((sum, { tests }) => sum + tests, 0) }
  }

  test('at the head are true', () => {
    const unit = total('tests/')
    const browser = total('e2e/')
    const cells = rows.flatMap(([, ...parts]) => parts).filter((cell) => cell !== '')
    const line = page.split('\n').find((text) => /^\d+ flows/.test(text))
    expect(line).toBe(
      `${rows.length} flows, ${cells.length} cells, all of them filled; behind them ${unit.tests} unit tests in ${unit.files} files and ${browser.tests} browser tests in ${browser.files}. A test over a table of rows counts once.`,
    )
  })

  test('by file are true, so that no test goes uncounted', () => {
    expect(cellsOf(byFile).slice(1)).toEqual(
      files.map(({ path, tests, flows }) => [`\`${path}\``, String(tests), flows.join('; ')]),
    )
  })
})

function placeOf(cell: string): { path: string; name: string } {
  const [, path = '', , name = ''] = /^`([^`#]+)(#([^`]+))?`$/.exec(cell) ?? []
  return { path, name }
}

function cellsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
