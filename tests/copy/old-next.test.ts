import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildApp, makeBareApp } from './bare-app'

const folder = makeBareApp()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a build with a Next.js that is too old fails, and says what to install', async () => {
  const manifest = join(folder, 'node_modules/next/package.json')
  const next = JSON.parse(readFileSync(manifest, 'utf8'))
  // The file is linked: a new one, or the project's own would change.
  rmSync(manifest)
  writeFileSync(manifest, JSON.stringify({ ...next, version: '16.2.12' }))
  const env = {
    NEXT_PUBLIC_SENDORA_KEY: 'pk_dev_orbitDemo4nKx82Lq',
    APP_ORIGIN: 'http://localhost',
  }

  const { exitCode, output } = await buildApp({ folder, env })

  expect(exitCode).toBe(1)
  expect(output).toContain(
    'Next.js 16.2.12 has known security holes. Install next@^16.3.3 or newer.',
  )
}, 300_000)
