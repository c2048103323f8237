import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { fromRoot } from '../../scripts/lib/root.mjs'

/**
 * A copy of the build whose gate is taken out: the same pages, byte for byte, and nothing in front of them. The rows
 * that use it prove first that the gate is gone.
 */
export function copyBuildWithoutGate(): string {
  const folder = fromRoot('node_modules', '.cache', 'build-without-gate')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of ['.next', 'public', 'next.config.mjs', 'package.json']) {
    if (!existsSync(fromRoot(name))) continue
    cpSync(fromRoot(name), `${folder}/${name}`, {
      recursive: true,
      filter: (path) => !/\.next\/(cache|dev)(\/|$)/.test(path),
    })
  }
  return folder
}
