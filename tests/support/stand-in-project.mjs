import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = new URL('../../', import.meta.url).pathname

const waits = `setInterval(() => {}, 1000)`
const answers = (port) => `
import { createServer } from 'node:http'
createServer((request, response) => {
  // What is not asked by a health check waits for ever.
  if (/health$/.test(request.url)) response.end('{}')
}).listen(${port}, '127.0.0.1')
`
const next = `
if (process.argv[2] === 'build') {
  const { mkdirSync } = await import('node:fs')
  mkdirSync((process.argv[3] ?? '.') + '/.next', { recursive: true })
}
if (process.argv[2] === 'start' || process.argv[2] === 'dev') {
  const port = process.argv[process.argv.indexOf('-p') + 1]
  const { createServer } = await import('node:http')
  createServer((request, response) => response.end('{}')).listen(port, '127.0.0.1')
}
`
// Like the real one, it ends with the pipe on which it is told what to do.
const browser = `#!/usr/bin/env node
import { createReadStream } from 'node:fs'
createReadStream(null, { fd: 3 }).on('end', () => process.exit()).resume()
`
const installed = JSON.stringify({ packages: { '': {} } })
const bin = (name, path) => JSON.stringify({ type: 'module', bin: { [name]: path } })

/** What the commands find in place of the app, of its mock and of what npm installs: programs that do not end by themselves. */
const files = {
  'package-lock.json': installed,
  'node_modules/.package-lock.json': installed,
  'node_modules/next/package.json': bin('next', 'next.js'),
  'node_modules/next/next.js': next,
  'node_modules/@biomejs/biome/package.json': bin('biome', 'biome.js'),
  'node_modules/@biomejs/biome/biome.js': '',
  'node_modules/typescript/package.json': bin('tsc', 'tsc.js'),
  'node_modules/typescript/tsc.js': '',
  'node_modules/vitest/package.json': bin('vitest', 'vitest.js'),
  'node_modules/vitest/vitest.js': waits,
  'next.config.mjs': 'export default {}\n',
  'app/(auth)/login/page.tsx': '',
  'app/(auth)/mfa/page.tsx': '',
  'lib/sendora/config.ts': '',
  'middleware.ts': 'export default sendoraMiddleware({\n  contentSecurityPolicy,\n})\n',
  'e2e/fixtures/other-code/other-handler.ts': '',
  'tests/docs/samples/webhook-route.ts': '',
  'mocks/main.ts': answers('process.env.SENDORA_MOCK_PORT'),
  'browser.mjs': browser,
  'e2e/waits.spec.ts': `import { test } from '@playwright/test'\ntest('waits', () => new Promise(() => {}))\n`,
  'redis-server': `#!/usr/bin/env node\n${waits}\n`,
}

const buildsEverything = `
const { ensureBuild, ensureVariant } = await import('./scripts/lib/build.mjs')
await ensureBuild()
for (const variant of ['paths', 'other-code']) await ensureVariant(variant)
`

/** What the commands run is real here: Playwright, and what finds ports and runs TypeScript. */
const realPackages = [
  'tsx',
  'get-port',
  'sharp',
  'playwright',
  'playwright-core',
  '@playwright/test',
]
const ownSources = ['scripts', 'soak', 'testing', 'package.json', 'playwright.config.ts']

/** A folder with the real scripts and the real Playwright. The app, its mock and the other tools are stand-ins. */
export async function makeStandInProject() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendora-commands-')))
  for (const name of ownSources) cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  mkdirSync(join(folder, '.next'))
  for (const name of ['redis-server', 'browser.mjs']) chmodSync(join(folder, name), 0o755)
  for (const name of realPackages) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  // Once: commands that are started side by side would each build into the same folders.
  execFileSync(process.execPath, ['--input-type=module', '-e', buildsEverything], { cwd: folder })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
