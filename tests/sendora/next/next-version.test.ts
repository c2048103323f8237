import { readdirSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { requireNextVersion } from '@/lib/sendora/server/configuration'
import { requestTo } from '@/tests/support/gate-request'

afterEach(() => {
  vi.doUnmock('next/package.json')
  vi.resetModules()
})

test.each(['16.3.3', '16.3.10', '16.4.0-canary.1', '16.10.0', '17.0.0'])(
  'Next.js %s will do',
  (version) => {
    expect(() => requireNextVersion(version)).not.toThrow()
  },
)

test.each(['16.3.2', '16.2.11', '15.9.9', '16.0.0-rc.1'])(
  'Next.js %s stops the process',
  (version) => {
    expect(() => requireNextVersion(version)).toThrow(
      expect.objectContaining({ code: 'next_too_old', message: expect.stringContaining(version) }),
    )
  },
)

test('the installed one will do', () => {
  expect(() => requireNextVersion()).not.toThrow()
})

const entries = readdirSync('lib/sendora').filter((name) =>
  /^(server|account|.*actions)\.ts$/.test(name),
)

test.each(entries)('%s refuses to load with an older one, which fails a build', async (name) => {
  vi.resetModules()
  vi.doMock('next/package.json', () => ({ default: { version: '16.3.2' } }))

  await expect(import(`../../../lib/sendora/${name.slice(0, -3)}.ts`)).rejects.toMatchObject({
    code: 'next_too_old',
    message: '[sendora] Next.js 16.3.2 has known security holes. Install next@^16.3.3 or newer.',
  })
})

test('the gate lets nothing through with an older one: a build runs no middleware', async () => {
  vi.resetModules()
  vi.doMock('next/package.json', () => ({ default: { version: '16.3.2' } }))
  const { sendoraMiddleware } = await import('@/lib/sendora/middleware')

  const answer = sendoraMiddleware()(requestTo('/login'))
  await expect(answer).rejects.toMatchObject({ code: 'next_too_old' })
})

test('every action entry is among these', () => {
  expect(entries).toHaveLength(9)
})
