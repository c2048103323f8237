import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromRoot } from '../scripts/lib/processes.mjs'
import { usualCompilerOptions } from '../tests/copy/usual-compiler-options.mjs'

const tsconfig = {
  compilerOptions: {
    ...usualCompilerOptions(),
    // By default in TypeScript 5, no longer in 7.
    types: ['jest', 'node'],
    paths: { '@/*': ['./*'] },
  },
  include: ['**/*.ts', '**/*.tsx', '**/*.mts'],
  exclude: ['node_modules'],
}

/** Makes an app of the library and of the samples of a page, each in the file that its first line names. */
export function makeApp(page) {
  const folder = fromRoot('samples', 'app')
  rmSync(folder, { recursive: true, force: true })
  cpSync(fromRoot('lib', 'sendora'), join(folder, 'lib', 'sendora'), { recursive: true })
  const blocks = readFileSync(fromRoot(page), 'utf8').matchAll(
    /^```(?:tsx?|js)\n(\/\/ (\S+)\n[\s\S]*?)^```$/gm,
  )
  const files = [...blocks].map(([, text, file]) => ({ file, text }))
  for (const { file, text } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', private: true }))
  return { folder, files: files.map(({ file }) => file) }
}
