import { join } from 'node:path'
import { variantFolder } from '../scripts/lib/build.mjs'
import { findLoopback } from '../scripts/lib/loopback.mjs'
import { root } from '../scripts/lib/processes.mjs'
import { appProgram, keepAliveMs } from '../scripts/lib/servers.mjs'

/** The build that `npm run attack -- --build=…` names: `webpack` or `standalone`. */
const variant = process.env.ATTACK_BUILD

/** The folder whose `.next` is under attack. */
export const buildFolder: string = variant ? variantFolder(variant) : root

/** How the build in a folder is started, as its users do it. */
export async function startCommand(
  port: number,
  folder: string = buildFolder,
): Promise<{ args: string[]; env: Record<string, string> }> {
  if (variant !== 'standalone') return { args: await appProgram(port, folder), env: {} }
  return {
    args: [join(folder, 'server.js')],
    env: {
      PORT: String(port),
      HOSTNAME: await findLoopback(),
      KEEP_ALIVE_TIMEOUT: String(keepAliveMs),
    },
  }
}
