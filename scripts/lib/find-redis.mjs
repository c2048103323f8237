import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const commandNames = ['redis-server', 'valkey-server']
const usualFolders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']

/**
 * Looks for a Redis or Valkey server: `REDIS_SERVER_PATH`, then `PATH`, then the usual folders. Does not start it.
 *
 * @param {{ env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} [world]
 * @returns {string | null}
 */
export function findRedis({ env = process.env, exists = existsSync } = {}) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(isAbsolute), ...usualFolders]
  const candidates = commandNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  const chosen = env.REDIS_SERVER_PATH ? [env.REDIS_SERVER_PATH] : []
  return [...chosen, ...candidates].find(exists) ?? null
}
