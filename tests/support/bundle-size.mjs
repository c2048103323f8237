import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { fromRoot, root } from '../../scripts/lib/processes.mjs'

/** Next and React are there in every app. */
const outside = ['next', 'next/*', 'react', 'react/*', 'react-dom', 'react-dom/*', 'server-only']

/** What an action is to a browser: a reference that Next makes. */
const actionReferences = {
  name: 'action-references',
  setup({ onLoad }) {
    onLoad({ filter: /\/lib\/sendora\/[^/]+\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      if (!code.startsWith("'use server'")) return null
      const names = [...code.matchAll(/^export async function (\w+)/gm)].map(([, name]) => name)
      const lines = names.map((name, index) => {
        const id = String(index).padStart(42, '0')
        return `export const ${name} = createServerReference('${id}')`
      })
      const from = "import { createServerReference } from 'next/action-client'"
      return { contents: [from, ...lines].join('\n'), loader: 'js' }
    })
  },
}

/**
 * Bundles some code the way an app does: minified, in chunks, without Next and React.
 *
 * @param {string} code imports from the repository's root
 * @param {{ platform?: 'browser' | 'node' }} [options]
 */
export async function bundle(code, { platform = 'node' } = {}) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    absWorkingDir: root,
    outdir: fromRoot('node_modules', '.cache', 'bundle-size'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform,
    external: outside,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: platform === 'browser' ? [actionReferences] : [],
    metafile: true,
    write: false,
  })
  const fileOf = Object.fromEntries(outputFiles.map((file) => [file.path, file]))
  const chunks = Object.entries(metafile.outputs).map(
    ([path, { entryPoint, imports, inputs }]) => ({
      path,
      entryPoint,
      gzipBytes: gzipSync(withoutHashes(fileOf[join(root, path)].text)).length,
      code: fileOf[join(root, path)].text,
      inputs: Object.keys(inputs),
      needs: imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path),
      mayLoad: imports.filter(({ kind }) => kind === 'dynamic-import').map((one) => one.path),
    }),
  )
  return new Map(chunks.map((chunk) => [chunk.path, chunk]))
}

/** Code without the hashes in the names of its chunks: they change with each change, by some bytes after gzip. */
function withoutHashes(code) {
  return code.replaceAll(/-[0-9A-Z]{8}\.js/g, '.js')
}

/** The chunks that are there as soon as the one with this entry point is: itself and what it imports. */
export function loadedWith(chunks, entryPoint) {
  const start = [...chunks.values()].find((chunk) => chunk.entryPoint === entryPoint)
  if (!start) throw new Error(`No chunk starts with ${entryPoint}`)
  // A set is walked with what the walk adds.
  const loaded = new Set([start])
  for (const { needs } of loaded) {
    for (const path of needs) if (chunks.has(path)) loaded.add(chunks.get(path))
  }
  return loaded
}

/** The size of some chunks, bytes after gzip. */
export function gzipBytes(chunks) {
  return [...chunks].reduce((sum, chunk) => sum + chunk.gzipBytes, 0)
}
