import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Every process that runs, except those that are dead and only wait to be asked for. */
export function processList() {
  return existsSync('/proc/self/stat') ? fromProc() : fromPs()
}

/** A process and all that it started, as far as they were not handed to another parent. */
export function familyOf(pid, all = processList()) {
  const self = all.filter((one) => one.pid === pid)
  const children = all.filter((one) => one.parent === pid)
  return [...self, ...children.flatMap((child) => familyOf(child.pid, all))]
}

/** Every process that works in a folder, whatever its parent is by now. Empty where the system does not tell. */
export function processesIn(folder) {
  return processList().filter(({ pid }) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
    } catch {
      return false
    }
  })
}

function fromProc() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
    } catch {
      // Gone in between.
      return []
    }
  })
}

function fromPs() {
  const output = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state=,args='], { encoding: 'utf8' })
  return [...output.matchAll(/^\s*(\d+)\s+(\d+)\s+([^Z\s]\S*)\s+(.*)$/gm)].map(
    ([, pid, parent, , command]) => ({ pid: Number(pid), parent: Number(parent), command }),
  )
}
