import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const page = readFileSync('docs/patterns.md', 'utf8')
const links = page.matchAll(/\]\((?:<([^>]+)>|([^)]+))\)/g)
const paths = [...links].map(([, inBrackets, plain = '']) => join('docs', inBrackets ?? plain))

test('each pattern leads to its place', () => {
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
