import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = new URL('../../../', import.meta.url).pathname

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    checkJs: true,
    target: 'ES2022',
    lib: ['dom', 'dom.iterable', 'es2024'],
    module: 'esnext',
    moduleResolution: 'bundler',
    resolveJsonModule: true,
    isolatedModules: true,
    jsx: 'preserve',
    types: ['node'],
    paths: { '@/*': ['./*'] },
  },
  include: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
  exclude: ['node_modules'],
}

/** A code block of a page. Its first line names the file that it belongs to. */
export type Sample = { file: string; text: string }

/** The code blocks of a page, in order. */
export function samplesOf(page: string): Sample[] {
  const blocks = readFileSync(join(root, page), 'utf8').matchAll(
    /^```(?:tsx?|m?js)\n([\s\S]*?)^```$/gm,
  )
  return [...blocks].map(([, text = '']) => {
    const [, file] = /^\/\/ (\S+\.(?:tsx?|mjs))$/m.exec(text.split('\n', 1)[0] ?? '') ?? []
    if (file === undefined) throw new Error(`A sample of ${page} doesn't name its file:\n${text}`)
    return { file, text }
  })
}

/** What the compiler says about samples that lie where they belong, next to a copy of the library. */
export function typeErrors(samples: readonly Sample[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendora-samples-')))
  try {
    cpSync(join(root, 'lib/sendora'), join(folder, 'lib/sendora'), { recursive: true })
    samples.forEach(({ file, text }, index) => {
      // A page may show one file several times.
      const path = join(folder, file.replace(/\.(\w+)$/, `.${index + 1}.$1`))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    })
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
