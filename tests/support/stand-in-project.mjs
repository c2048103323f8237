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
if (process.argv[2] === 'start' || process.argv[2] === 'dev') {
  const port = process.argv[process.argv.indexOf('-p') + 1]
  const { createServer } = await import('node:http')
  createServer((request, response) => response.end('{}')).listen(port, '127.0.0.1')
}
`
const browser = `
import { spawn } from 'node:child_process'
export const chromium = {
  executablePath: () => process.execPath,
  // Like the real one, it ends with the pipe on which it is told what to do.
  async launch() {
    spawn(process.execPath, ['browser.mjs'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    await new Promise(() => {})
  },
}
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
  'node_modules/playwright/package.json': bin('playwright', 'playwright.js'),
  'node_modules/playwright/playwright.js': waits,
  'node_modules/@playwright/test/package.json': JSON.stringify({
    type: 'module',
    exports: './test.js',
  }),
  'node_modules/@playwright/test/test.js': browser,
  'mocks/main.ts': answers('process.env.SENDORA_MOCK_PORT'),
  'browser.mjs': 'process.stdin.resume()',
  'attack/main.ts': waits,
  'redis-server': `#!/usr/bin/env node\n${waits}\n`,
}

/** A folder with the real `package.json` and the real scripts. All that they start are stand-ins. */
export async function makeStandInProject() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sendora-commands-')))
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  mkdirSync(join(folder, '.next'))
  chmodSync(join(folder, 'redis-server'), 0o755)
  symlinkSync(join(root, 'node_modules/tsx'), join(folder, 'node_modules/tsx'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
