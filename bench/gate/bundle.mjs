import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { fromRoot } from '../../scripts/lib/processes.mjs'

const folder = fromRoot('bench', 'gate', 'contestants')
/** Inside `node_modules`, so that the bundles find the peers, Next and React. */
const bundleFolder = fromRoot('bench', 'node_modules', '.cache', 'gate')

/** Next and React are there in every app; `server-only` refuses to load outside one. */
const outside = ['next', 'next/*', 'react', 'react/*', 'react-dom', 'react-dom/*']
const empty = fromRoot('tests', 'support', 'server-only.ts')

/** Bundles every contestant the way an app bundles its gate. Answers what could not be bundled, and why. */
export async function bundleContestants() {
  const left = {}
  for (const file of readdirSync(folder).sort()) {
    const name = basename(file, '.mjs')
    try {
      await bundleOne(join(folder, file), name)
    } catch (error) {
      left[name] = firstLine(error)
    }
  }
  return left
}

/** Bundles a module with all that it imports, but for Next and React. Answers the bundle's path. */
export async function bundleOne(entry, name) {
  await build({
    entryPoints: [entry],
    outfile: bundleOf(name),
    bundle: true,
    minify: true,
    platform: 'node',
    // Next has no exports map, so an ES module can't import `next/server`.
    format: 'cjs',
    target: 'node20',
    external: outside,
    alias: { 'server-only': empty },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return bundleOf(name)
}

export const contestantNames = readdirSync(folder)
  .map((file) => basename(file, '.mjs'))
  .sort()

export function bundleOf(name) {
  return join(bundleFolder, `${name}.cjs`)
}

export function firstLine(error) {
  return String(error?.message ?? error).split('\n', 1)[0]
}
