import { readFileSync } from 'node:fs'

/** One tick of the kernel's accounts: a constant of Linux's interface (proc(5), USER_HZ). */
const tickMs = 10

/** CPU time that a process has used so far, or `null` where nobody tells: only Linux has `/proc`. */
export function cpuTimeMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program comes in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    return null
  }
}
