import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('lib/sendora/docs/runtimes.md', 'utf8')
const { packages } = JSON.parse(readFileSync('runtimes/package-lock.json', 'utf8'))
const locked = (name: string): string => packages[`node_modules/${name}`].version

/** Rows of the table, as cells. */
const rows = [...page.matchAll(/^\| (?!runtime|-)(.*) \|$/gm)].map(([, row = '']) =>
  row.split('|').map((cell) => cell.trim()),
)

test('the table of runtimes names the locked versions; `npm run test:runtimes` writes it', () => {
  expect(rows.map(([name, version]) => [name, version])).toEqual([
    ['Node 20', locked('node20-linux-x64')],
    ['Node 22', locked('node22-linux-x64')],
    ['Node 24', locked('node24-linux-x64')],
    ['Bun', locked('bun')],
    ['Edge', locked('@edge-runtime/vm')],
    ['Deno', locked('deno')],
  ])
})

test('everything ran, but for the gate on Deno', () => {
  const cells = rows.map(([, , ...results]) => results)
  expect(cells.flat().filter((cell) => !/^ok \(\d+\)$/.test(cell))).toEqual(['not run'])
  expect(cells.at(-1)).toContain('not run')
})

test('each check of the sources is on the page', () => {
  for (const part of ['core', 'verify', 'gate']) {
    const [, source = ''] = readFileSync(`runtimes/checks/${part}.ts`, 'utf8').split(': Checks = {')
    const names = [...source.matchAll(/^ {2}'([^']+)': /gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) expect(page).toContain(name)
  }
})
