import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const [columns = [], ...rows] = readFileSync('docs/flows.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const textOf = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .map((name) => readFileSync(`${path}/${name}`, 'utf8'))
        .join('\n')
    : readFileSync(path, 'utf8')

describe('the table of flows', () => {
  test('has every part of every flow', () => {
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) expect(row, row[0]).toHaveLength(columns.length)
  })

  test.each(rows)('%s stands where the table says', (_flow, ...cells) => {
    for (const cell of cells) {
      const [, path = '', , name = ''] = /^`([^`#]+)(#([^`]+))?`$/.exec(cell) ?? []
      expect(existsSync(path), cell).toBe(true)
      expect(textOf(path), cell).toContain(name)
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
