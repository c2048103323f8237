import { existsSync, readFileSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { neutralEnvironment } from './demo-environment.mjs'
import { installedState } from './installed-state.mjs'
import { run } from './processes.mjs'
import { fromRoot } from './root.mjs'
import { step } from './steps.mjs'

/** Installs the locked dependencies when they are missing or not the locked ones. */
export async function ensureDependencies() {
  const state = readInstalledState()
  if (state.kind === 'current') {
    console.log('· The dependencies are current')
    return
  }
  const why = state.kind === 'missing' ? '' : ' again (the lock file changed)'
  await step(`Installing the locked dependencies${why}`, install)
}

function readInstalledState() {
  const readJson = (...path) => JSON.parse(readFileSync(fromRoot(...path), 'utf8'))
  const hasInstalled = existsSync(fromRoot('node_modules', '.package-lock.json'))
  const installed = hasInstalled ? readJson('node_modules', '.package-lock.json') : null
  return installedState(readJson('package-lock.json'), installed, process)
}

async function install() {
  // Started through npm, its own script is known, and the same npm does the work.
  const npmScript = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline']
  const env = neutralEnvironment()
  const result = npmScript
    ? await run(process.execPath, [npmScript, ...args], { env })
    : await run('npm', args, { env })
  if (!result.ok) throw new CommandError('npm ci failed.', { output: result.output })
}
