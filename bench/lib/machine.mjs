import { readFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../scripts/lib/processes.mjs'

/** What the figures were measured on, and with which versions. */
export function machine() {
  const [{ model = 'unknown' } = {}] = cpus()
  return {
    cpu: model.trim(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    // Above the number of cores, others were busy too, and only ratios within a run say something.
    load: Number(loadavg()[0].toFixed(1)),
  }
}

export function machineLine({ cpu, cores, memoryGb, system, node, load }) {
  return `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, load ${load}`
}

/** Versions of the installed packages: Next, React and jose are the app's. */
export function versions() {
  const own = JSON.parse(readFileSync(fromRoot('bench', 'package.json'), 'utf8')).dependencies
  const fromApp = ['next', 'react', 'jose']
  const folderOf = (name) => fromRoot(...(fromApp.includes(name) ? [] : ['bench']), 'node_modules')
  const names = [...new Set([...fromApp, ...Object.keys(own)])]
  return Object.fromEntries(
    names.map((name) => {
      const file = join(folderOf(name), name, 'package.json')
      return [name, JSON.parse(readFileSync(file, 'utf8')).version]
    }),
  )
}
