import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fromRoot } from '../../scripts/lib/processes.mjs'
import { buildFolder } from '../../testing/build-under-test'

const copiedNames = [
  '.next',
  'public',
  'next.config.mjs',
  'next.config.app.mjs',
  'lib/sendora/gate/public-files.mjs',
  'package.json',
  'server.js',
]
let copied: string | null = null

/**
 * A copy of the build whose gate is taken out: the same pages, byte for byte, and nothing in front of them. The rows
 * that use it prove first that the gate is gone.
 */
export function copyBuildWithoutGate(): string {
  copied ??= copy()
  return copied
}

function copy(): string {
  const folder = fromRoot('node_modules', '.cache', 'build-without-gate')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of copiedNames) {
    const path = join(buildFolder, name)
    if (!existsSync(path)) continue
    cpSync(path, `${folder}/${name}`, {
      recursive: true,
      filter: (one) => !/^\.next\/(cache|dev|standalone)(\/|$)/.test(relative(buildFolder, one)),
    })
  }
  const emptyManifest = { version: 3, middleware: {}, sortedMiddleware: [], functions: {} }
  writeFileSync(`${folder}/.next/server/middleware-manifest.json`, JSON.stringify(emptyManifest))
  takeOut(`${folder}/.next/server/functions-config-manifest.json`)
  return folder
}

/** A gate on the Node runtime is listed among the functions. */
function takeOut(manifestPath: string): void {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    functions: Record<string, unknown>
  }
  delete manifest.functions['/_middleware']
  writeFileSync(manifestPath, JSON.stringify(manifest))
}
