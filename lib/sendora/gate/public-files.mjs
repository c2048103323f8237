import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * For `next.config`: lists the files of `public/` when the app is built or `next dev` starts, so that the gate opens
 * exactly those, for reading. It does so where everything that isn't public is protected; a path that `protected` names
 * keeps its gate.
 *
 * @template {{ env?: Record<string, string | undefined> }} Config
 * @param {Config} config an object; call the function of a `next.config` that exports one first
 * @param {{ folder?: string }} [options] `folder`: where `public/` is. @default 'public', from where Next.js is started
 * @returns {Config & { env: Record<string, string | undefined> }}
 */
export function withPublicFiles(config, { folder = 'public' } = {}) {
  const list = JSON.stringify(listFiles(folder))
  return { ...config, env: { ...config.env, SENDORA_PUBLIC_FILES: list } }
}

/**
 * The files below a folder, as paths that begin with a slash. None if there's no such folder.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(folder) {
  /** @param {string} path @returns {string[]} */
  const below = (path) =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const name = `${path}/${entry.name}`
      return entry.isDirectory() ? below(name) : entry.isFile() ? [name] : []
    })
  try {
    return below('').sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
