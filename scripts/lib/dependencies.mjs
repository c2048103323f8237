import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CommandError, step } from './command.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { root, run } from './processes.mjs'

/** Installs the locked dependencies of a folder when they are missing or not the locked ones. */
export async function ensureDependencies(folder = root) {
  const what = folder === root ? 'dependencies' : `dependencies of ${basename(folder)}`
  const state = readInstalledState(folder)
  if (state.kind === 'current') {
    console.log(`· The ${what} are current`)
    return
  }
  const why = state.kind === 'missing' ? '' : ' again (the lock file changed)'
  await step(`Installing the locked ${what}${why}`, () => install(folder))
}

function readInstalledState(folder) {
  const readJson = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
  const hasInstalled = existsSync(join(folder, 'node_modules', '.package-lock.json'))
  const installed = hasInstalled ? readJson('node_modules', '.package-lock.json') : null
  return installedState(readJson('package-lock.json'), installed, process)
}

async function install(folder) {
  // Started through npm, its own script is known, and the same npm does the work.
  const npmScript = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null
  const common = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline']
  // What another package needs is only read here: its install scripts have nothing to do.
  const args = folder === root ? common : [...common, '--ignore-scripts', '--prefix', folder]
  const env = neutralEnvironment()
  const result = npmScript
    ? await run(process.execPath, [npmScript, ...args], { env })
    : await run('npm', args, { env })
  if (!result.ok) throw new CommandError('npm ci failed.', { output: result.output })
}

/**
 * Compares what the lock file asks for with what npm says it installed
 * (`node_modules/.package-lock.json`, written at the end of a complete install).
 *
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} locked
 * @param {{ packages: Record<string, { version?: string, os?: string[], cpu?: string[] }> } | null} installed
 * @param {{ platform: string, arch: string }} machine
 * @returns {{ kind: 'missing' | 'current' } | { kind: 'stale', because: string }}
 */
export function installedState(locked, installed, { platform, arch }) {
  if (installed === null) return { kind: 'missing' }
  for (const [path, wanted] of Object.entries(locked.packages)) {
    if (path === '') continue
    const found = installed.packages[path]
    if (found === undefined) {
      // Optional packages are for other systems more often than not.
      if (wanted.optional) continue
      return { kind: 'stale', because: path }
    }
    if (found.version !== wanted.version) return { kind: 'stale', because: path }
    const fits = allows(found.os, platform) && allows(found.cpu, arch)
    if (!fits) return { kind: 'stale', because: path }
  }
  const extra = Object.keys(installed.packages).find((path) => !(path in locked.packages))
  return extra === undefined ? { kind: 'current' } : { kind: 'stale', because: extra }
}

/** npm's `os` and `cpu` lists: absent allows all, `!name` excludes. */
function allows(list, value) {
  if (list === undefined || list.length === 0) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((entry) => entry.startsWith('!'))
}
