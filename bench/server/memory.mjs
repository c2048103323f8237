import { spawnSync } from 'node:child_process'
import { figure } from '../lib/table.mjs'

/** What the processes of some servers hold, MB; not a number where there is no `ps`. */
export function measureMemory(servers, runtime) {
  return Object.entries(servers).map(([name, { server }]) => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', `${server.child.pid}`])
    return { runtime, name, residentMb: Number.parseInt(`${stdout ?? ''}`, 10) / 1_024 }
  })
}

export const memoryHead = ['runtime', 'build', 'after the load, MB']

export function memoryRow({ runtime, name, residentMb }) {
  return [runtime, name, figure(residentMb)]
}
