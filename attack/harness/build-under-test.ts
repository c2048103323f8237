import { join } from 'node:path'
import { variantFolder } from '../../scripts/lib/build-variant.mjs'
import { findLoopback } from '../../scripts/lib/loopback.mjs'
import { tool } from '../../scripts/lib/processes.mjs'
import { root } from '../../scripts/lib/root.mjs'

const option = '--build='
const host = await findLoopback()

/** `default`, or the variant that the command line names. */
export const buildKind: string =
  process.argv.find((one) => one.startsWith(option))?.slice(option.length) ?? 'default'

/** The folder whose `.next` is under attack. */
export const buildFolder: string = buildKind === 'default' ? root : variantFolder(buildKind)

/** How the build in a folder is started, as its users do it. */
export function startCommand(
  port: number,
  folder: string = buildFolder,
): { args: string[]; env: Record<string, string> } {
  return buildKind === 'standalone'
    ? { args: [join(folder, 'server.js')], env: { PORT: String(port), HOSTNAME: host } }
    : { args: [tool('next'), 'start', folder, '-p', String(port), '-H', host], env: {} }
}
