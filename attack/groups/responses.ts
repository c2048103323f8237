import assert from 'node:assert/strict'
import type { Answer } from '../harness/answer'
import { uncacheable } from '../harness/expectations'
import { multipart, postHeaders, readActionIds } from '../harness/forms'
import type { Group, Row } from '../harness/row'
import { sessionCookie } from '../harness/session'
import type { World } from '../harness/world'

/** On every answer that the app gives. */
function judgeBase(answer: Answer, what: string): void {
  const expected: Record<string, string | RegExp> = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': /^(strict-origin|strict-origin-when-cross-origin)$/,
    'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\), payment=\(\), usb=\(\)/,
    'x-powered-by': '',
    'strict-transport-security': '',
  }
  for (const [name, value] of Object.entries(expected)) {
    const actual = answer.header(name)
    if (typeof value === 'string') assert.equal(actual, value, `${what}: ${name}`)
    else assert.match(actual, value, `${what}: ${name}`)
  }
}

/** On every document: a policy with a nonce of its own, and no way around it. */
function judgePolicy(answer: Answer, what: string, serviceOrigin: string): string {
  const policy = answer.header('content-security-policy')
  const nonce = /'nonce-([A-Za-z0-9_-]{22,})'/.exec(policy)?.[1] ?? ''
  assert.notEqual(nonce, '', `${what}: no nonce in "${policy}"`)
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'none'",
    // Where the mock's provider is: without scripts, the redirect to it is judged by this list.
    `form-action 'self' ${serviceOrigin}`,
    "frame-ancestors 'none'",
    "connect-src 'self'",
  ]
  for (const directive of directives) {
    assert.ok(policy.split('; ').includes(directive), `${what}: ${directive} is not in "${policy}"`)
  }
  const rest = policy.replace(serviceOrigin, '')
  assert.doesNotMatch(rest, /unsafe-(inline|eval)|\*|https?:/, what)
  assert.equal(answer.header('content-security-policy-report-only'), '', what)
  for (const tag of answer.body.match(/<(script|style)\b[^>]*>/g) ?? []) {
    assert.ok(/\bsrc=/.test(tag) || tag.includes(`nonce="${nonce}"`), `${what}: ${tag}`)
  }
  assert.doesNotMatch(answer.body, /<[a-z][^>]*\sstyle="/, `${what}: an inline style`)
  assert.doesNotMatch(answer.body, /<[a-z][^>]*\son[a-z]+="/, `${what}: an inline handler`)
  return nonce
}

/** On every answer that is no page: it may load and run nothing. */
function judgeClosed(answer: Answer, what: string): void {
  const directives = answer.header('content-security-policy').split('; ')
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    assert.ok(directives.includes(`${name} 'none'`), `${what}: ${name} is not 'none'`)
  }
}

function judgeRequestId(answer: Answer, what: string): void {
  assert.match(answer.header('x-request-id'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, what)
}

function chunkedPost(headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [
    'POST /login HTTP/1.1',
    'host: localhost',
    'connection: close',
    'transfer-encoding: chunked',
    ...lines,
    '',
    '1\r\nx\r\n0\r\n\r\n',
  ].join('\r\n')
}

async function adminCookie(world: World): Promise<string> {
  const { service } = await world.newVisitor({ claims: { role: 'admin' } })
  return sessionCookie(await service.session())
}

const rows: readonly Row[] = [
  {
    id: 'headers-public',
    surface: 'public documents',
    input: '/, /login, /magic-link, /mfa, a page that does not exist',
    run: async (world) => {
      const nonces = new Set<string>()
      const cookie = await adminCookie(world)
      for (const path of ['/', '/login', '/magic-link?token=x', '/mfa', '/signup']) {
        const answer = await world.send({ path })
        judgeBase(answer, path)
        nonces.add(judgePolicy(answer, path, world.mockOrigin))
        judgeRequestId(answer, path)
      }
      const missing = await world.send({ path: '/nowhere', headers: { cookie } })
      assert.equal(missing.status, 404)
      judgeBase(missing, 'a 404')
      nonces.add(judgePolicy(missing, 'a 404', world.mockOrigin))
      assert.equal(nonces.size, 6, 'a nonce was used twice')
      for (const path of ['/login', '/magic-link', '/mfa']) {
        const answer = await world.send({ path })
        assert.equal(answer.header('referrer-policy'), 'strict-origin', path)
      }
    },
  },
  {
    id: 'headers-protected',
    surface: 'protected documents and payloads',
    input: 'every page of a signed-in admin',
    run: async (world) => {
      const cookie = await adminCookie(world)
      for (const path of ['/dashboard', '/dashboard/people', '/dashboard/admin', '/account']) {
        for (const rsc of [undefined, '1']) {
          const answer = await world.send({ path, headers: { cookie, rsc } })
          const what = `${path}${rsc ? ' as a payload' : ''}`
          judgeBase(answer, what)
          judgeRequestId(answer, what)
          await uncacheable(answer, world)
          assert.equal(answer.header('x-robots-tag'), 'noindex', what)
          if (answer.status === 200 && !rsc) {
            judgePolicy(answer, what, world.mockOrigin)
            assert.match(answer.header('vary'), /cookie/i, what)
          }
        }
      }
    },
  },
  {
    id: 'headers-api',
    surface: 'API answers',
    input: '200, 401, 404, 405',
    run: async (world) => {
      const cookie = await adminCookie(world)
      const asks = [
        { path: '/api/user', headers: { cookie } },
        { path: '/api/user' },
        { path: '/api/none', headers: { cookie } },
        { path: '/api/user', method: 'DELETE' },
      ]
      for (const ask of asks) {
        const answer = await world.send(ask)
        const what = `${ask.method ?? 'GET'} ${ask.path}`
        judgeBase(answer, what)
        judgeRequestId(answer, what)
        await uncacheable(answer, world)
        assert.match(answer.header('vary'), /cookie/i, what)
      }
    },
  },
  {
    id: 'headers-gate',
    surface: "the gate's own answers",
    input: 'redirects, 204, 400, 401, 403, 405, 411, 413, 503',
    run: async (world) => {
      const { service } = await world.newVisitor()
      const expired = sessionCookie(await service.expiredSession())
      await service.bend('/auth-service/token/refresh', { status: 503 })
      const form = multipart([['x', 'y']])
      const own = postHeaders(world, form.contentType)
      const asks = [
        { status: 307, shot: { path: '/dashboard' } },
        {
          status: 303,
          shot: { path: '/dashboard', method: 'POST', headers: own, body: form.body },
        },
        { status: 401, shot: { path: '/api/user' } },
        {
          status: 401,
          shot: {
            path: '/dashboard',
            method: 'POST',
            headers: { ...own, 'next-action': 'x' },
            body: form.body,
          },
        },
        { status: 204, shot: { path: '/login', method: 'OPTIONS' } },
        { status: 400, shot: { path: '/dashboard%2fx' } },
        { status: 403, shot: { path: '/login', method: 'POST', body: 'x' } },
        { status: 405, shot: { path: '/login', method: 'PUT' } },
        {
          status: 413,
          shot: { path: '/login', method: 'POST', headers: own, body: 'x'.repeat(1_100_000) },
        },
        {
          status: 411,
          // Length and chunks at once would be refused by Node: written out by hand.
          shot: { bytes: chunkedPost(own) },
        },
        { status: 503, shot: { path: '/dashboard', headers: { cookie: expired } } },
      ]
      for (const { status, shot } of asks) {
        const answer = await world.send(shot, { allow: ['server-error'] })
        assert.equal(answer.status, status)
        judgeBase(answer, `${status}`)
        judgeClosed(answer, `${status}`)
        judgeRequestId(answer, `${status}`)
        await uncacheable(answer, world)
        if (status === 503) assert.match(answer.header('retry-after'), /^\d+$/)
      }
    },
  },
  {
    id: 'headers-server',
    surface: 'answers that neither the gate nor a page gives',
    input: 'redirects to the tidy path, 400, 417, 426, 431',
    run: async (world) => {
      const head = 'GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: '
      const asks = [
        { status: 308, shot: { path: '//dashboard' } },
        { status: 308, shot: { path: '/login/' } },
        { status: 308, shot: { path: '/login\\x' } },
        { status: 417, shot: { path: '/login', headers: { expect: 'a miracle' } } },
        { status: 400, isClosed: true, shot: { bytes: 'GET / HTTP/9\r\n\r\n' } },
        { status: 400, isClosed: true, shot: { bytes: `${head}close\r\nx y: z\r\n\r\n` } },
        {
          status: 431,
          isClosed: true,
          shot: { path: '/login', headers: { 'x-pad': 'x'.repeat(20_000) } },
        },
        {
          status: 426,
          isClosed: true,
          shot: { bytes: `${head}Upgrade\r\nUpgrade: websocket\r\n\r\n` },
        },
      ]
      for (const { status, isClosed, shot } of asks) {
        const answer = await world.send(shot)
        assert.equal(answer.status, status)
        judgeBase(answer, `${status}`)
        if (isClosed) judgeClosed(answer, `${status}`)
      }
    },
  },
  {
    id: 'limits-bodies',
    surface: 'limits',
    input: 'bodies of 2 MB and in chunks without a length; 20 KB of headers; 10 KB of address',
    run: async (world) => {
      const id = readActionIds().tryRefreshAction ?? ''
      const headers = { ...postHeaders(world, 'text/plain;charset=UTF-8'), 'next-action': id }
      const large = await world.send({
        method: 'POST',
        path: '/login',
        headers,
        body: 'x'.repeat(2_000_000),
      })
      assert.equal(large.status, 413)
      const header = await world.send({ path: '/login', headers: { 'x-pad': 'x'.repeat(20_000) } })
      assert.equal(header.status, 431)
      const address = await world.send({ path: `/dashboard/${'x'.repeat(10_000)}` })
      assert.ok(address.status >= 400 && address.status < 500)
      const query = await world.send({ path: `/dashboard?${'x'.repeat(10_000)}` })
      assert.ok(query.status < 500 && query.header('location').length < 2_300)
      assert.equal((await world.send({ path: '/api/public/health' })).status, 200)
    },
  },
  {
    id: 'headers-static',
    surface: 'static files',
    input: 'a script of the build, the icon',
    run: async (world) => {
      const page = await world.send({ path: '/login' })
      const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page.body)?.[1]
      assert.ok(script, 'no script')
      for (const path of [script, '/icon.svg']) {
        const answer = await world.send({ path })
        assert.equal(answer.status, 200, path)
        judgeBase(answer, path)
        assert.equal(answer.all('set-cookie').length, 0)
      }
    },
  },
]

export const responseGroup: Group = {
  name: 'responses',
  title: 'headers and limits of every class of answer',
  rows,
}
