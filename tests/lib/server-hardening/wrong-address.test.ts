import { getRelativeURL } from 'next/dist/shared/lib/router/utils/relativize-url'
import { afterEach, expect, test, vi } from 'vitest'
import { repairHead } from '@/lib/server-hardening/repair-head'
import { forwardedHeaders, requestTo, testGate } from '@/tests/support/gate-request'
import { hardeningPolicy } from '@/tests/support/hardening-policy'

// The hardened server gives every request the app's own host, and the gate has to know the one that was asked for.

const appOrigin = 'http://localhost:3000'
const policy = hardeningPolicy({ appOrigins: { only: appOrigin, isSecure: false } })

type Sent = { method?: string; headers: Record<string, string> }

/** A request as it reaches the gate behind the hardened server. */
function throughServer({ method = 'GET', headers }: Sent) {
  const head = { method, url: '/login?from=%2Faccount', headers, remoteAddress: '192.168.0.9' }
  const repaired = repairHead(head, policy)
  const all = Object.entries({ ...headers, ...repaired.headers })
  const sent = all.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return testGate({ appOrigin })(
    requestTo(repaired.url, { method: repaired.method, headers: Object.fromEntries(sent) }),
  )
}

/** Where a browser goes from `host`: Next makes a `Location` on the server's own host a path (`resolve-routes`). */
function nextAddress(answer: Response, host: string): string | undefined {
  const location = answer.headers.get('location')
  if (location) return new URL(getRelativeURL(location, appOrigin), `http://${host}`).href
  return /^0; url=(.*)$/.exec(answer.headers.get('refresh') ?? '')?.[1]
}

afterEach(() => vi.unstubAllEnvs())

test.each(['127.0.0.1:3000', '192.168.0.7:3000', '[::1]:3000'])(
  'a page that is opened at %s in development leads to the app’s own address',
  async (host) => {
    vi.stubEnv('NODE_ENV', 'development')
    const answer = await throughServer({ headers: { host } })
    expect(nextAddress(answer, host)).toBe(`${appOrigin}/login?from=%2Faccount`)
    expect(await answer.text()).toContain(`href="${appOrigin}/login?from=%2Faccount"`)
  },
)

test('a page at its own address stays', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const answer = await throughServer({ headers: { host: 'localhost:3000' } })
  expect(nextAddress(answer, 'localhost:3000')).toBeUndefined()
})

test('a form on a plain http page of the network, without Fetch Metadata, is told its address', async () => {
  const host = '192.168.0.7:3000'
  const answer = await throughServer({
    method: 'POST',
    headers: { host, origin: `http://${host}`, 'next-action': '00' },
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain(`This site’s address is ${appOrigin}. Open the page there`)
})

test('the host that was asked for goes no further than the gate', async () => {
  const answer = await throughServer({ headers: { host: '127.0.0.1:3000' } })
  expect(JSON.stringify(forwardedHeaders(answer))).not.toContain('127.0.0.1')
})
