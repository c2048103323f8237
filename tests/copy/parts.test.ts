import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp, makeBareApp } from './bare-app'
import { copiedLibrary, typeErrors } from './copied-library'
import { deleteParts, parts } from './without-parts'

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
}, 60_000)

describe('a copy can do without', () => {
  test.each(Object.keys(parts))('%s', (name) => {
    expect(typeErrors(copyWithout([name]))).toBe('')
  })

  test('all of them at once', () => {
    expect(typeErrors(copyWithout(Object.keys(parts)))).toBe('')
  })

  test('a part that is still named is noticed', () => {
    const folder = copyWithout([])
    rmSync(join(folder, 'lib/sendora/flows/email'), { recursive: true })
    expect(typeErrors(folder)).toContain('flows/email')
  })
})

test('what is left builds', async () => {
  const folder = makeBareApp()
  folders.push(folder)
  deleteParts(join(folder, 'lib/sendora'), Object.keys(parts))
  // The one page that uses a flow.
  rmSync(join(folder, 'app/login/sign-in-form.tsx'))
  writeFileSync(join(folder, 'app/login/page.tsx'), 'export default () => <p>Sign in</p>\n')
  const env = {
    NEXT_PUBLIC_SENDORA_KEY: 'pk_dev_orbitDemo4nKx82Lq',
    APP_ORIGIN: 'http://localhost',
  }
  const { exitCode, output } = await buildApp({ folder, env })
  expect(exitCode, output).toBe(0)
}, 300_000)
