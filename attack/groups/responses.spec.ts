import assert from 'node:assert/strict'
import type { Answer } from '../harness/answer'
import type { AttackCase } from '../harness/attack-case'
import type { AttackContext } from '../harness/attack-context'
import { attackGroup } from '../harness/attack-group'
import { uncacheable } from '../harness/expectations'
import { multipart, postHeaders, readActionIds } from '../harness/forms'
import { sessionCookie } from '../harness/session'
import { bodyRows } from './body-rows'

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

async function adminCookie(attack: AttackContext): Promise<string> {
  const { service } = await attack.newVisitor({ claims: { role: 'admin' } })
  return sessionCookie(await service.session())
}

const rows: readonly AttackCase[] = [
  {
    id: 'headers-public',
    surface: 'public documents',
    input: '/, /login, /magic-link, /mfa, a page that does not exist',
    run: async (attack) => {
      const nonces = new Set<string>()
      const cookie = await adminCookie(attack)
      for (const path of ['/', '/login', '/magic-link?token=x', '/mfa', '/signup']) {
        const answer = await attack.send({ path })
        judgeBase(answer, path)
        nonces.add(judgePolicy(answer, path, attack.mockOrigin))
        judgeRequestId(answer, path)
      }
      const missing = await attack.send({ path: '/nowhere', headers: { cookie } })
      assert.equal(missing.status, 404)
      judgeBase(missing, 'a 404')
      nonces.add(judgePolicy(missing, 'a 404', attack.mockOrigin))
      assert.equal(nonces.size, 6, 'a nonce was used twice')
      for (const path of ['/login', '/magic-link', '/mfa']) {
        const answer = await attack.send({ path })
        assert.equal(answer.header('referrer-policy'), 'strict-origin', path)
      }
    },
  },
  {
    id: 'headers-protected',
    surface: 'protected documents and payloads',
    input: 'every page of a signed-in admin',
    run: async (attack) => {
      const cookie = await adminCookie(attack)
      for (const path of ['/dashboard', '/dashboard/people', '/dashboard/admin', '/account']) {
        for (const rsc of [undefined, '1']) {
          const answer = await attack.send({ path, headers: { cookie, rsc } })
          const what = `${path}${rsc ? ' as a payload' : ''}`
          judgeBase(answer, what)
          judgeRequestId(answer, what)
          await uncacheable(answer, attack)
          assert.equal(answer.header('x-robots-tag'), 'noindex', what)
          if (answer.status === 200 && !rsc) {
            judgePolicy(answer, what, attack.mockOrigin)
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
    run: async (attack) => {
      const cookie = await adminCookie(attack)
      const asks = [
        { path: '/api/user', headers: { cookie } },
        { path: '/api/user' },
        { path: '/api/none', headers: { cookie } },
        { path: '/api/user', method: 'DELETE' },
      ]
      for (const ask of asks) {
        const answer = await attack.send(ask)
        const what = `${ask.method ?? 'GET'} ${ask.path}`
        judgeBase(answer, what)
        judgeRequestId(answer, what)
        await uncacheable(answer, attack)
        assert.match(answer.header('vary'), /cookie/i, what)
      }
    },
  },
  {
    id: 'headers-gate',
    surface: "the gate's own answers",
    input: 'redirects, 204, 400, 401, 403, 405, 413, 503',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const expired = sessionCookie(await service.expiredSession())
      await service.bend('/auth-service/token/refresh', { status: 503 })
      const form = multipart([['0', '[]']])
      const own = postHeaders(attack, form.contentType)
      const asks = [
        { status: 307, request: { path: '/dashboard' } },
        {
          status: 303,
          request: { path: '/dashboard', method: 'POST', headers: own, body: form.body },
        },
        { status: 401, request: { path: '/api/user' } },
        {
          status: 401,
          request: {
            path: '/dashboard',
            method: 'POST',
            headers: { ...own, 'next-action': 'x' },
            body: form.body,
          },
        },
        { status: 204, request: { path: '/login', method: 'OPTIONS' } },
        { status: 400, request: { path: '/dashboard%2fx' } },
        { status: 403, request: { path: '/login', method: 'POST', body: 'x' } },
        { status: 405, request: { path: '/login', method: 'PUT' } },
        {
          status: 413,
          request: { path: '/login', method: 'POST', headers: own, body: 'x'.repeat(1_100_000) },
        },
        {
          status: 400,
          request: { path: '/login', method: 'POST', headers: own, body: form.body.slice(0, -8) },
        },
        { status: 503, request: { path: '/dashboard', headers: { cookie: expired } } },
      ]
      for (const { status, request } of asks) {
        const answer = await attack.send(request, { allow: ['server-error'] })
        assert.equal(answer.status, status)
        judgeBase(answer, `${status}`)
        judgeClosed(answer, `${status}`)
        judgeRequestId(answer, `${status}`)
        await uncacheable(answer, attack)
        if (status === 503) assert.match(answer.header('retry-after'), /^\d+$/)
      }
    },
  },
  {
    id: 'headers-server',
    surface: 'answers that neither the gate nor a page gives',
    input: 'redirects to the tidy path, 400, 417, 426, 431',
    run: async (attack) => {
      const head = 'GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: '
      const asks = [
        { status: 308, request: { path: '//dashboard' } },
        { status: 308, request: { path: '/login/' } },
        { status: 308, request: { path: '/login\\x' } },
        { status: 417, request: { path: '/login', headers: { expect: 'a miracle' } } },
        { status: 400, isClosed: true, request: { bytes: 'GET / HTTP/9\r\n\r\n' } },
        { status: 400, isClosed: true, request: { bytes: `${head}close\r\nx y: z\r\n\r\n` } },
        {
          status: 431,
          isClosed: true,
          request: { path: '/login', headers: { 'x-pad': 'x'.repeat(20_000) } },
        },
        {
          status: 426,
          isClosed: true,
          request: { bytes: `${head}Upgrade\r\nUpgrade: websocket\r\n\r\n` },
        },
      ]
      for (const { status, isClosed, request } of asks) {
        const answer = await attack.send(request)
        assert.equal(answer.status, status)
        judgeBase(answer, `${status}`)
        if (isClosed) judgeClosed(answer, `${status}`)
      }
    },
  },
  {
    id: 'limits-bodies',
    surface: 'limits',
    input: 'bodies of 2 MB; 20 KB of headers; 10 KB of address',
    run: async (attack) => {
      const id = readActionIds().tryRefreshAction ?? ''
      const headers = { ...postHeaders(attack, 'text/plain;charset=UTF-8'), 'next-action': id }
      const large = await attack.send({
        method: 'POST',
        path: '/login',
        headers,
        body: 'x'.repeat(2_000_000),
      })
      assert.equal(large.status, 413)
      const header = await attack.send({ path: '/login', headers: { 'x-pad': 'x'.repeat(20_000) } })
      assert.equal(header.status, 431)
      const address = await attack.send({ path: `/dashboard/${'x'.repeat(10_000)}` })
      assert.ok(address.status >= 400 && address.status < 500)
      const query = await attack.send({ path: `/dashboard?${'x'.repeat(10_000)}` })
      assert.ok(query.status < 500 && query.header('location').length < 2_300)
      assert.equal((await attack.send({ path: '/api/public/health' })).status, 200)
    },
  },
  {
    id: 'headers-static',
    surface: 'static files',
    input: 'a script of the build, the icon',
    run: async (attack) => {
      const page = await attack.send({ path: '/login' })
      const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page.body)?.[1]
      assert.ok(script, 'no script')
      for (const path of [script, '/icon.svg']) {
        const answer = await attack.send({ path })
        assert.equal(answer.status, 200, path)
        judgeBase(answer, path)
        assert.equal(answer.all('set-cookie').length, 0)
      }
    },
  },
]

attackGroup({
  name: 'responses',
  title: 'headers and limits of every class of answer',
  rows: [...rows, ...bodyRows],
})
