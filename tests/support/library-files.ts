import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../lib/sendora', import.meta.url))

export type LibraryFile = {
  /** Path below `lib/sendora`, with forward slashes. */
  path: string
  /** First folder of the path; the empty text for an entry. */
  folder: string
  text: string
  imports: LibraryImport[]
}

type LibraryImport = {
  specifier: string
  /** Path below `lib/sendora` without extension, or `null` for a package. Begins with `..` when it leaves the folder. */
  target: string | null
  isType: boolean
}

/** Every source file of the library. */
export function libraryFiles(): LibraryFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const [folder = ''] = path.includes('/') ? path.split('/') : []
      return { path, folder, text, imports: importsOf(path, text) }
    })
}

function importsOf(path: string, text: string): LibraryImport[] {
  const statements = text.matchAll(
    /^(import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\((?:\/\*[^*]*\*\/ )?['"]([^'"]+)['"](?: as string)?\)/gm,
  )
  return [...statements].map(([, , type, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? ''
    const target = specifier.startsWith('.')
      ? relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/')
      : null
    return { specifier, target, isType: type !== undefined }
  })
}

/** The code of a file without its comments. */
export function codeOf({ text }: LibraryFile): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
