import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkPackages } from './link-packages'
import { usualCompilerOptions } from './usual-compiler-options.mjs'

const root = new URL('../../', import.meta.url).pathname
const packages = ['next', 'react', 'react-dom', '@types/node', '@types/react']

/** A folder with a copy of the library, what its required packages are, and nothing else. */
export function copiedLibrary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendora-library-')))
  cpSync(join(root, 'lib/sendora'), join(folder, 'lib/sendora'), { recursive: true })
  linkPackages(packages, join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** What the compiler says about it, with these options on top of the usual ones. */
export function typeErrors(folder: string, options: Readonly<Record<string, unknown>> = {}) {
  const tsconfig = {
    compilerOptions: { ...usualCompilerOptions(), types: ['node'], ...options },
    include: ['lib'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout
}
