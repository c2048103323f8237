import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { neutralEnvironment } from '../../../scripts/lib/demo-environment.mjs'
import { run, start, stopOne } from '../../../scripts/lib/processes.mjs'
import type { Row } from './rows'

type App = { folder: string; row: Row; env: Readonly<Record<string, string>> }

const limitMs = 10 * 60_000

/** `tsc`, as the app has it, after Next.js has written the types of its routes. */
export async function checkTypes(app: App): Promise<void> {
  await runTool(app, ['next/dist/bin/next', 'typegen'])
  await runTool(app, ['typescript/bin/tsc', '--noEmit'])
}

/** ESLint with the app's own configuration. A warning counts. */
export async function lint(app: App): Promise<void> {
  await runTool(app, ['eslint/bin/eslint.js', '.', '--max-warnings', '0'])
}

export const hasLint = ({ folder }: App) => existsSync(join(folder, 'eslint.config.mjs'))

export async function build(app: App): Promise<void> {
  const { bundler, gate, nextConfig } = app.row
  const output = await runTool(app, [
    'next/dist/bin/next',
    'build',
    ...(bundler ? [`--${bundler}`] : []),
  ])
  if (!output.includes('Proxy (Middleware)')) throw new Error(`There is no gate:\n${output}`)
  refuseComplaints(gate === 'middleware.ts' ? output.replace(/^.*\bdeprecated\b.*$/m, '') : output)
  if (nextConfig?.output === 'standalone') {
    // As Next.js says: its server serves them only from there.
    const standalone = join(app.folder, '.next/standalone')
    cpSync(join(app.folder, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  }
}

/** Starts what was built and waits until it answers. */
export async function startApp({ folder, row, env }: App, appUrl: string) {
  // By name: Next.js takes a rewrite to another name than its own, such as next-intl's, for another server.
  const { hostname: host, port } = new URL(appUrl)
  const program =
    row.nextConfig?.output === 'standalone'
      ? ['.next/standalone/server.js']
      : ['node_modules/next/dist/bin/next', 'start', '-H', host, '-p', port]
  const server = start(process.execPath, program, {
    cwd: folder,
    env: { ...neutralEnvironment(), ...env, NODE_ENV: 'production', HOSTNAME: host, PORT: port },
  })
  let hasEnded = false
  void server.exited.then(() => {
    hasEnded = true
  })
  while (!(await answers(appUrl))) {
    if (hasEnded) throw new Error(`The server ended:\n${server.output}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { output: () => server.output, stop: () => stopOne(server) }
}

// About the machine, not the app: on CI, a first build has no cache of an earlier one.
const ofTheMachine = /No build cache found\. Please configure build caching/

/** @throws Error for a line that warns or reports an error */
export function refuseComplaints(output: string): void {
  const lines = output.split('\n').filter((line) => !ofTheMachine.test(line))
  const complaints = lines.filter((line) => /warn|error|⚠|⨯|✗|failed/i.test(line))
  if (complaints.length > 0) throw new Error(output)
}

async function runTool({ folder, env }: App, [script = '', ...args]: readonly string[]) {
  const { ok, output } = await run(
    process.execPath,
    [join(folder, 'node_modules', script), ...args],
    { cwd: folder, env: { ...neutralEnvironment(), ...env }, timeoutMs: limitMs },
  )
  if (!ok) throw new Error(output)
  return output
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { redirect: 'manual' })).arrayBuffer()
    return true
  } catch {
    return false
  }
}
