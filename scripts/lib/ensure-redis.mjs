import { installDebianPackage, isRootOnDebian } from './debian-package.mjs'
import { findRedis } from './find-redis.mjs'
import { step } from './steps.mjs'

/**
 * Finds a Redis server for the tests, or installs Debian's. `null` when none can be had: its tests are then skipped
 * and say so, since the app works without one.
 *
 * @returns {Promise<string | null>}
 */
export async function ensureRedis() {
  const found = findRedis()
  if (found !== null) return found
  if (isRootOnDebian()) {
    // Nothing here may start a server of its own: the tests start theirs.
    const install = () => installDebianPackage('redis-server', { RUNLEVEL: '1' })
    await step("Installing Debian's Redis", install).catch(() => {})
  }
  const installed = findRedis()
  if (installed === null) {
    console.log(
      '· No Redis server here: its tests are skipped. Install one, or set REDIS_SERVER_PATH',
    )
  }
  return installed
}
