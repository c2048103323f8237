import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { copiedLibrary, typeErrors } from './copied-library'
import { deleteParts, neededBy, parts } from './without-parts'

const folders: string[] = []

/** A folder with a copy of the library and nothing else, without these parts. */
function copyWithout(names: readonly string[]): string {
  const folder = copiedLibrary()
  folders.push(folder)
  deleteParts(join(folder, 'lib/sendora'), names)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}, 300_000)

describe('a copy can do without', () => {
  test.each(Object.keys(parts))('%s', (name) => {
    expect(typeErrors(copyWithout([...(neededBy[name] ?? []), name]))).toBe('')
  })

  test('all of them at once', () => {
    expect(typeErrors(copyWithout(Object.keys(parts)))).toBe('')
  })

  test('a part that is still named is noticed', () => {
    const folder = copyWithout([])
    rmSync(join(folder, 'lib/sendora/flows/email'), { recursive: true })
    expect(typeErrors(folder)).toContain('flows/email')
  })

  test('what `docs/parts.md` names', () => {
    const page = readFileSync('lib/sendora/docs/parts.md', 'utf8')
    const paths = Object.values(parts).flat()
    expect(paths.filter((path) => !page.includes(`\`${path}`))).toEqual([])
  })
})
