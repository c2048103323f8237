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
