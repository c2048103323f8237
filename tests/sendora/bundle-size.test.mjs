import { beforeAll, describe, expect, test } from 'vitest'
import { bundle, gzipBytes, loadedWith } from '@/tests/support/bundle-size.mjs'

// Budgets in bytes after gzip, as esbuild bundles an app's copy with the default options. Lower one when something gets
// smaller; raise one only with a reason. The goals are those of docs/performance.md.

function expectAtMost(name, bytes, budget) {
  process.stdout.write(`${name}: ${bytes} bytes of at most ${budget}\n`)
  expect(bytes).toBeGreaterThan(1_000)
  expect(bytes).toBeLessThanOrEqual(budget)
}

describe('the gate', () => {
  let chunks
  let atStart

  beforeAll(async () => {
    chunks = await bundle("export { sendoraMiddleware } from './lib/sendora/middleware'")
    atStart = loadedWith(chunks, 'entry.ts')
  })

  test('is small: the entry and what it imports', () => {
    expectAtMost('gate', gzipBytes(atStart), 9_788)
  })

  test('loads little at the first verification', () => {
    const isOfJose = ({ entryPoint }) => entryPoint?.startsWith('node_modules/jose/')
    const ofJose = [...chunks.values()].filter(isOfJose)
    const loaded = ['lib/sendora/verify.ts', ...ofJose.map(({ entryPoint }) => entryPoint)]
    const all = new Set(loaded.flatMap((entry) => [...loadedWith(chunks, entry)]))
    expect(ofJose.length).toBeGreaterThan(0)
    expectAtMost(
      'first verification',
      gzipBytes([...all].filter((chunk) => !atStart.has(chunk))),
      7_175,
    )
  })
})

describe('the client part of a minimal app', () => {
  let loaded

  beforeAll(async () => {
    const parts = 'TryRefresh, SessionProvider, useSession'
    const code = `export { ${parts} } from './lib/sendora/client'`
    loaded = loadedWith(await bundle(code, { platform: 'browser' }), 'entry.ts')
  })

  test('is small', () => {
    expectAtMost('client', gzipBytes(loaded), 4_274)
  })

  test('has no remedies for developers, which name the server’s variables', () => {
    const code = [...loaded].map((chunk) => chunk.code).join('\n')
    expect(code).toContain('Renewing your session')
    expect(code).not.toMatch(/SENDORA_|APP_ORIGIN|REDIS_URL/)
  })
})
