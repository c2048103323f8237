import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeOf, readFlows, renderFlows } from './support/flows-page'

const page = readFileSync('docs/flows.md', 'utf8')
const rows = readFlows(page)

describe('the table of flows', () => {
  test('has every part of every flow', () => {
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows)
      expect(
        row.filter((cell) => cell !== ''),
        row[0],
      ).toHaveLength(7)
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
    // These only begin what another action of the table ends.
    const beginnings = [
      'startPasskeySignInAction',
      'startSecondFactorAction',
      'startSingleSignOnAction',
    ]
    const missing = [...new Set(actions)].filter((action) => !named.includes(action))
    expect(missing.toSorted()).toEqual(beginnings)
  })

  // A new test changes the figures: `npx vitest run tests/app/flows.test.ts --update` writes them.
  test('has figures that are counted from the sources', async () => {
    await expect(renderFlows(page)).toMatchFileSnapshot('../../docs/flows.md')
  })
})
