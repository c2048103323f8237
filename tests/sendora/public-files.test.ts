import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withPublicFiles } from '@/lib/sendora/gate/public-files.mjs'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { unsignedToken } from '@/tests/support/access-token'
import { fromOurPage, isPassed, requestTo, trial } from '@/tests/support/gate-request'
import { appOrigin, freshPublicKey } from '@/tests/support/sendora-options'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sendora-public-'))
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', freshPublicKey())
  vi.stubEnv('APP_ORIGIN', appOrigin)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function write(name: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), 'x')
}

const listed = () => withPublicFiles({}, { folder }).env.SENDORA_PUBLIC_FILES

/** What a build does: the list is inlined where the gate reads it. */
function build(): void {
  vi.stubEnv('SENDORA_PUBLIC_FILES', listed())
}

async function opens(path: string, method = 'GET'): Promise<boolean> {
  const headers = method === 'POST' ? fromOurPage : {}
  const response = await sendoraMiddleware()(requestTo(path, { method, headers }))
  return isPassed(response as Response)
}

describe('the list that next.config makes', () => {
  test('names every file of public/, in folders too, and keeps what else is configured', () => {
    write('logo.svg')
    write('images/a b (1).png')
    write('.well-known/security.txt')
    symlinkSync('/etc/hostname', join(folder, 'outside'))
    const config = { poweredByHeader: false, env: { OTHER: 'x' } }
    expect(withPublicFiles(config, { folder })).toEqual({
      poweredByHeader: false,
      env: {
        OTHER: 'x',
        SENDORA_PUBLIC_FILES: JSON.stringify([
          '/.well-known/security.txt',
          '/images/a b (1).png',
          '/logo.svg',
        ]),
      },
    })
  })

  test('is empty without such a folder', () => {
    expect(withPublicFiles({}, { folder: join(folder, 'none') }).env.SENDORA_PUBLIC_FILES).toBe(
      '[]',
    )
  })
})

describe('a gate in front of everything', () => {
  test('opens a file from the next build on, and no other name', async () => {
    write('logo.svg')
    build()
    expect(await opens('/logo.svg')).toBe(true)
    expect(await opens('/manifest.webmanifest')).toBe(false)
    write('manifest.webmanifest')
    expect(await opens('/manifest.webmanifest')).toBe(false)
    build()
    expect(await opens('/manifest.webmanifest')).toBe(true)
  })

  test('opens nothing above, below, or beside it, in no other case, and only for reading', async () => {
    write('images/logo.svg')
    write('images/ä%20b.png')
    build()
    expect(await opens('/images/logo.svg?v=2')).toBe(true)
    expect(await opens('/images/%6cogo.svg', 'HEAD')).toBe(true)
    for (const path of [
      ...['/images', '/images/', '/images/logo.svg/', '/images/logo.svg/x', '/images/LOGO.svg'],
      ...['/images//logo.svg', '/images/logo.svgx', '/x/images/logo.svg', '/images/logo.svg.rsc'],
      ...['/images/logo.svg;x', '/images/logo.svg%20', '/images/x%2Flogo.svg', '/logo.svg'],
      '/images/logo.svg.segments/_tree.segment',
    ]) {
      expect(await opens(path), path).toBe(false)
    }
    expect(await opens('/images/logo.svg', 'POST')).toBe(false)
  })

  test('without a build that lists them, no file is open', async () => {
    vi.stubEnv('SENDORA_PUBLIC_FILES', '')
    expect(await opens('/logo.svg')).toBe(false)
  })

  test('takes a list of its own', async () => {
    const gate = sendoraMiddleware({ publicFiles: ['/logo.svg'] })
    expect(isPassed((await gate(requestTo('/logo.svg'))) as Response)).toBe(true)
    expect(isPassed((await gate(requestTo('/other.svg'))) as Response)).toBe(false)
    await expect(trial(sendoraMiddleware({ publicFiles: '/logo.svg' as never }))).rejects.toThrow(
      '"publicFiles"',
    )
  })

  test('finds them below a base path as well', async () => {
    const { configure } = await import('@/tests/support/configuration')
    configure({ basePath: '/console' })
    const gate = sendoraMiddleware({ publicFiles: ['/logo.svg'] })
    const nextConfig = { basePath: '/console', trailingSlash: true }
    const request = new NextRequest(new URL('/console/logo.svg', appOrigin), { nextConfig })
    expect(isPassed((await gate(request)) as Response)).toBe(true)
  })
})

test('a file that `protected` names keeps its gate', async () => {
  const gate = sendoraMiddleware({ protected: ['/reports'], publicFiles: ['/reports/q1.pdf'] })
  expect(isPassed((await gate(requestTo('/reports/q1.pdf'))) as Response)).toBe(false)
  const cookies = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt' }
  expect(isPassed((await gate(requestTo('/logo.svg', { cookies }))) as Response)).toBe(true)
})
