import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { CommandError } from '../../../scripts/lib/command.mjs'
import { fromRoot, run } from '../../../scripts/lib/processes.mjs'

/**
 * Gives a folder the packages of a lock file. `npm ci` installs them once per lock file; apps that share one get links to
 * the same files, which cost neither time nor space. Turbopack takes no link to a folder.
 */
export async function installPackages(lockedIn: string, folder: string): Promise<void> {
  const installed = await install(lockedIn)
  linkFolder(join(installed, 'node_modules'), join(folder, 'node_modules'))
}

async function install(lockedIn: string): Promise<string> {
  const lock = readFileSync(join(lockedIn, 'package-lock.json'))
  const key = createHash('sha256').update(lock).digest('hex').slice(0, 16)
  const target = fromRoot('node_modules', '.cache', 'copied-apps', key)
  if (existsSync(target)) return target
  // Complete or not there at all, even if the run is ended in between or another one installs the same.
  const partial = `${target}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) {
    cpSync(join(lockedIn, name), join(partial, name))
  }
  const args = ['ci', '--prefix', partial, '--prefer-offline', '--no-audit', '--no-fund']
  const { ok, output } = await run('npm', args)
  if (!ok) throw new CommandError('npm ci failed.', { output })
  if (existsSync(target)) rmSync(partial, { recursive: true })
  else renameSync(partial, target)
  return target
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

/** Between two disks there are no links. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
