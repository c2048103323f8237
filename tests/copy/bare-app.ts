import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLoopback } from '../../scripts/lib/loopback.mjs'
import { linkPackages } from './link-packages'
import { readmeSample } from './readme-sample'

const root = new URL('../../', import.meta.url).pathname
const readme = join(root, 'lib/sendora/README.md')

const packages = [
  'next',
  'react',
  'react-dom',
  'typescript',
  '@types/node',
  '@types/react',
  '@types/react-dom',
]

/** Makes a bare Next app in a temporary folder and installs the library as its README says. */
export function makeBareApp(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendora-copy-')))
  cpSync(join(root, 'e2e/fixtures/bare-app'), folder, { recursive: true })
  cpSync(join(root, 'lib/sendora'), join(folder, 'lib/sendora'), { recursive: true })
  writeFileSync(join(folder, 'middleware.ts'), readmeSample(readme, 'Write `middleware.ts`'))
  mkdirSync(join(folder, 'app/dashboard'))
  writeFileSync(join(folder, 'app/dashboard/page.tsx'), readmeSample(readme, '## In a page'))
  writeFileSync(join(folder, 'app/login/page.tsx'), readmeSample(readme, 'The page:'))
  writeFileSync(join(folder, 'app/login/sign-in-form.tsx'), readmeSample(readme, 'Its form:'))
  linkPackages(packages, join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

export type NextRun = { folder: string; env: Readonly<Record<string, string>> }

/** Builds the app; answers what the build said, and whether it succeeded. */
export async function buildApp({ folder, env }: NextRun) {
  const build = startNext(['build'], { folder, env })
  const [exitCode] = await once(build.process, 'close')
  return { exitCode, output: build.output() }
}

/** Starts the built app and waits until it answers. */
export async function startApp({ folder, env }: NextRun, url: string) {
  const server = startNext(['start', '-H', await findLoopback(), '-p', new URL(url).port], {
    folder,
    env,
  })
  while (!(await answers(url))) {
    if (server.process.exitCode !== null) throw new Error(server.output())
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return server
}

function startNext(args: readonly string[], { folder, env }: NextRun) {
  const next = join(folder, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return { process: child, output: () => output }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' })
    await response.arrayBuffer()
    return true
  } catch {
    return false
  }
}
