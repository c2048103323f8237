import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Manifest = Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>

/**
 * Gives a folder a `node_modules` of its own with these packages and what they depend on, and nothing else. Files
 * are linked, which costs no space, or copied where the folders lie on different disks.
 */
export function linkPackages(names: readonly string[], from: string, to: string): void {
  const wanted = [...names]
  const done = new Set<string>()
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    // Packages for other systems are optional, and absent.
    if (done.has(name) || !existsSync(join(from, name))) continue
    done.add(name)
    linkFolder(join(from, name), join(to, name))
    const manifest: Manifest = JSON.parse(readFileSync(join(from, name, 'package.json'), 'utf8'))
    wanted.push(...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
  }
}

function linkFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, source.slice(from.length))
    mkdirSync(dirname(target), { recursive: true })
    linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
