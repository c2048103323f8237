import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from './matrix/make-app'
import { build } from './matrix/next-app'
import { rows } from './matrix/rows'

const [row] = rows
const limitMs = 300_000
let folder = ''

beforeAll(async () => {
  folder = await makeApp(row)
}, limitMs)
afterAll(() => rmSync(folder, { recursive: true, force: true }), limitMs)

test(
  'a build with a Next.js that is too old fails, and says what to install',
  async () => {
    const manifest = join(folder, 'node_modules/next/package.json')
    const next = JSON.parse(readFileSync(manifest, 'utf8'))
    // The file is linked: a new one, or every other app's would change.
    rmSync(manifest)
    writeFileSync(manifest, JSON.stringify({ ...next, version: '16.2.12' }))
    const env = {
      NEXT_PUBLIC_SENDORA_KEY: 'pk_dev_orbitDemo4nKx82Lq',
      APP_ORIGIN: 'http://localhost',
    }

    await expect(build({ folder, row, env })).rejects.toThrow(
      'Next.js 16.2.12 has known security holes. Install next@^16.3.3 or newer.',
    )
  },
  limitMs,
)
