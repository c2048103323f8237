import { existsSync, readFileSync } from 'node:fs'

/**
 * How many of these clients' connections a server still holds a descriptor for, whatever state they are in, or `null`
 * where nobody tells: only Linux has `/proc`.
 */
export function heldSockets(serverPort: number, clientPorts: ReadonlySet<number>): number | null {
  const files = ['/proc/net/tcp', '/proc/net/tcp6'].filter((path) => existsSync(path))
  if (files.length === 0) return null
  const rows = files.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n').slice(1))
  return rows.filter((row) => {
    // proc_net_tcp(5): slot, local and remote address, state, queues, timer, retransmits, user, time-out, inode.
    const [, local = '', remote = '', , , , , , , inode] = row.trim().split(/\s+/)
    const isOurs = portOf(local) === serverPort && clientPorts.has(portOf(remote))
    return isOurs && inode !== '0'
  }).length
}

function portOf(address: string): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16)
}
