import { existsSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { run } from './processes.mjs'

const packageMs = 10 * 60_000

export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** Installs a Debian package. Only where `isRootOnDebian`. */
export async function installDebianPackage(name, extraEnv = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...extraEnv }
  const options = { env, timeoutMs: packageMs }
  const update = await run('apt-get', ['update'], options)
  const args = ['install', '-y', '--no-install-recommends', name]
  const install = await run('apt-get', args, options)
  if (!install.ok) {
    const output = update.output + install.output
    throw new CommandError(`apt-get install ${name} failed.`, { output })
  }
}
