import { existsSync, readFileSync } from 'node:fs'
import { CommandError } from '../scripts/lib/command.mjs'
import { fromRoot, run } from '../scripts/lib/processes.mjs'
import { environment } from './environment.mjs'
import { runOnEdge } from './run-on-edge.mjs'

export const parts = ['core', 'verify', 'gate']
const program = fromRoot('runtimes', 'checks', 'main.ts')
const installed = (...path) => fromRoot('runtimes', 'node_modules', ...path)
const versionOf = (name) =>
  JSON.parse(readFileSync(installed(name, 'package.json'), 'utf8')).version

const { platform, arch } = process
const node = (major) => {
  const name = `node${major}-${platform}-${arch}`
  return {
    name: `Node ${major}`,
    package: name,
    parts,
    run: () => runProgram(installed(name, 'bin', 'node'), ['--import', 'tsx', program, ...parts]),
  }
}

const bunArch = arch === 'arm64' ? 'aarch64' : arch
const denoName = `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`
const denoFlags = ['--unstable-sloppy-imports', '--node-modules-dir=manual', '--no-remote', '-A']

/** Each runtime, with the parts that run on it. */
export const runtimes = [
  node(20),
  node(22),
  node(24),
  {
    name: 'Bun',
    package: `@oven/bun-${platform}-${bunArch}`,
    parts,
    run: () =>
      runProgram(installed(`@oven/bun-${platform}-${bunArch}`, 'bin', 'bun'), [program, ...parts]),
  },
  { name: 'Edge', package: '@edge-runtime/vm', parts, run: runOnEdge },
  {
    name: 'Deno',
    package: denoName,
    parts: ['core', 'verify'],
    run: () =>
      runProgram(installed(denoName, 'deno'), ['run', ...denoFlags, program, 'core', 'verify']),
  },
]

/** What each part came to on a runtime: the outcome of each check, by its name. */
export async function measure(runtime) {
  if (!existsSync(installed(runtime.package))) {
    throw new CommandError(`${runtime.name} has no package for ${platform} on ${arch}.`)
  }
  return { version: versionOf(runtime.package), outcomes: JSON.parse(await runtime.run()) }
}

async function runProgram(binary, args) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }
  const { ok, output } = await run(binary, args, { env })
  const line = output.trim().split('\n').at(-1) ?? ''
  if (!ok || !line.startsWith('{')) throw new CommandError(`${binary} failed.`, { output })
  return line
}
