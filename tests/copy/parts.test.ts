import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp, makeBareApp } from './bare-app'
import { linkPackages } from './link-packages'
import { deleteParts, parts } from './without-parts'

const root = new URL('../../', import.meta.url).pathname
const folders: string[] = []
const packages = ['next', 'react', 'react-dom', 'jose', '@types/node', '@types/react']

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2022',
    lib: ['dom', 'dom.iterable', 'es2024'],
    module: 'esnext',
    moduleResolution: 'bundler',
    resolveJsonModule: true,
    isolatedModules: true,
    jsx: 'preserve',
    types: ['node'],
  },
  include: ['lib'],
}

/** A folder with a copy of the library and nothing else, without these parts. */
function copyWithout(names: readonly string[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendora-parts-')))
  folders.push(folder)
  cpSync(join(root, 'lib/sendora'), join(folder, 'lib/sendora'), { recursive: true })
  deleteParts(join(folder, 'lib/sendora'), names)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  linkPackages(packages, join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function typeErrors(folder: string): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout
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
