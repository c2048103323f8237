// First: the rest of Next.js takes its storage from it.
import 'next/dist/server/node-environment-baseline'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SendoraGateOptions } from '@/lib/sendora/middleware'
import { isPassed, testGate } from '@/tests/support/gate-request'
import { answerThroughNext, type Gate } from '@/tests/support/through-next'

// Next rewrites an address before a gate sees it, and differently with `skipProxyUrlNormalize`.

const spellings = (path: string) => [
  path,
  `${path}.rsc`,
  `${path}.RSC`,
  `${path}.rsc.rsc`,
  `${path}.rsc?_rsc=1`,
  `${path}.segments/_tree.segment.rsc`,
  `${path}.segments${path}/__PAGE__.segment.rsc`,
  `${path}.prefetch.rsc`,
  `${path}/`,
  `${path}.rsc/`,
  `/_next/data/build-1${path}.json`,
  `/_next/data/build-1${path}.json?nextInternalLocale=en`,
  `/_next/data/x${path}.json`,
  `//${path.slice(1)}`,
  `/login/..${path}`,
  `/%64${path.slice(2)}.rsc`,
  `${path}%2ersc`,
  `${path}.txt`,
  `${path}?nxtPslug=/login`,
]

const markers: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'x-nextjs-data': '1' },
]

const opened: [name: string, options: SendoraGateOptions][] = [
  ['some paths are public', { publicPaths: ['/', '/login', '/help'] }],
  ['some paths are protected', { protected: ['/dashboard'] }],
]

describe.each([['1'], ['']])('with skipProxyUrlNormalize: %j', (flag) => {
  beforeEach(() => void vi.stubEnv('__NEXT_NO_MIDDLEWARE_URL_NORMALIZE', flag))
  afterEach(() => void vi.unstubAllEnvs())

  describe.each(opened)('where %s', (_, options) => {
    test.each([[''], ['/console']])('no spelling of a page passes below %j', async (basePath) => {
      const gate = testGate({ basePath, ...options }) as Gate
      for (const trailingSlash of [false, true]) {
        const nextConfig = { basePath, trailingSlash }
        for (const path of spellings('/dashboard').filter(isRouted(options))) {
          for (const headers of markers) {
            const answer = await answerThroughNext(gate, path, { headers, nextConfig })
            expect(isPassed(answer), `${path} ${JSON.stringify(headers)}`).toBe(false)
          }
        }
      }
      expect(isPassed(await answerThroughNext(gate, '/login', { nextConfig: { basePath } }))).toBe(
        true,
      )
    })
  })
})

/** What leads to no page may pass where only some paths are protected. */
const isRouted =
  ({ protected: paths }: SendoraGateOptions) =>
  (path: string) =>
    paths === undefined || !/\.(RSC|txt|prefetch\.rsc)$|\.rsc\.rsc$|\.rsc\/$/.test(path)
