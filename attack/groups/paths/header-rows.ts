import assert from 'node:assert/strict'
import type { AttackCase } from '../../harness/attack-case'
import { gate, gateOr } from '../../harness/expectations'
import { sessionCookie } from '../../harness/session'
import { flightHeaders, gatedWith } from './flight'

const path = '/dashboard'

const repeated = (name: string) => Array.from({ length: 5 }, () => name).join(':')

/** Headers that claim to know better than the gate. */
export const headerRows: readonly AttackCase[] = [
  {
    id: 'P033',
    surface: 'header',
    input: 'x-middleware-subrequest: proxy, five times',
    send: gatedWith({ 'x-middleware-subrequest': repeated('proxy') }),
    expect: gate,
  },
  {
    id: 'P034',
    surface: 'header',
    input: 'the same with every name that Next ever used',
    send: gatedWith(
      ...['middleware', 'src/middleware', 'src/proxy', 'pages/_middleware'].map((name) => ({
        'x-middleware-subrequest': repeated(name),
      })),
      { 'x-middleware-subrequest': 'middleware' },
      { 'x-middleware-next': '1' },
      { 'x-middleware-rewrite': '/dashboard' },
      { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'x=1' },
    ),
    expect: gate,
  },
  {
    id: 'P037',
    surface: 'header',
    input: 'a session of B, and x-middleware-set-cookie with a token of A',
    run: async (attack) => {
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      const [ofA, ofB] = [await a.service.session(), await b.service.session()]
      for (const target of ['/account', '/api/user']) {
        const answer = await attack.send({
          path: target,
          headers: {
            cookie: sessionCookie(ofB),
            'x-middleware-set-cookie': `sendora_at=${ofA.accessToken}; Path=/`,
            'x-middleware-request-cookie': sessionCookie(ofA),
            'x-middleware-override-headers': 'cookie',
            'x-sendora-return-to': '/x',
          },
        })
        assert.equal(answer.status, 200, target)
        assert.ok(answer.body.includes(b.user.email), `${target} is not of B`)
        assert.ok(!answer.text.includes(a.user.email), `${target} shows A`)
      }
    },
  },
  {
    id: 'P038',
    surface: 'header',
    input: 'x-invoke-path, x-invoke-output, x-invoke-query, x-invoke-status',
    send: gatedWith(
      { 'x-invoke-path': '/login' },
      { 'x-invoke-output': '/dashboard' },
      { 'x-invoke-query': '%7B%7D' },
      { 'x-invoke-status': '200' },
      { 'x-invoke-path': '/login', 'x-invoke-output': '/dashboard', 'x-invoke-status': '200' },
    ),
    expect: gate,
  },
  {
    id: 'P039',
    surface: 'header',
    input: 'x-matched-path, x-now-route-matches, x-vercel-…',
    send: gatedWith(
      { 'x-matched-path': '/dashboard' },
      { 'x-now-route-matches': '1=x' },
      {
        'x-vercel-id': 'x',
        'x-vercel-deployment-url': 'evil.test',
        'x-vercel-forwarded-for': '127.0.0.1',
      },
      { 'x-nextjs-data': '1' },
      { 'x-nextjs-rewritten-path': '/login' },
    ),
    expect: gate,
  },
  {
    id: 'P042',
    surface: 'header',
    input: 'next-router-prefetch: 1',
    send: gatedWith({ 'next-router-prefetch': '1' }, { purpose: 'prefetch' }),
    expect: gate,
  },
  {
    id: 'P043',
    surface: 'header',
    input: 'RSC and its companions, with a right, a wrong and no _rsc',
    send: ['', '?_rsc=wrong', '?_rsc=1wtp7'].flatMap((query) =>
      flightHeaders.map((headers) => ({ path: path + query, headers })),
    ),
    expect: gate,
  },
  {
    id: 'P044',
    surface: 'header',
    input: 'a state tree that claims that the layout is loaded',
    send: gatedWith({
      rsc: '1',
      'next-router-state-tree': encodeURIComponent(
        JSON.stringify([
          '',
          {
            children: [
              '(signed-in)',
              { children: ['dashboard', { children: ['__PAGE__', {}] }, null, 'refetch'] },
            ],
          },
          null,
          null,
          true,
        ]),
      ),
    }),
    expect: gate,
  },
  {
    id: 'P045',
    surface: 'header',
    input: 'state trees that are empty, cut off, and 100 KB long',
    send: gatedWith(
      { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D' },
      { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B' },
      { rsc: '1', 'next-router-state-tree': 'x'.repeat(10_000) },
      { rsc: '1', 'next-router-state-tree': 'x'.repeat(100_000) },
    ),
    expect: gateOr(413, 431),
  },
  {
    id: 'P046',
    surface: 'header',
    input: 'prefetch headers of browsers',
    send: gatedWith(
      { 'sec-purpose': 'prefetch;prerender' },
      { 'x-moz': 'prefetch' },
      { 'x-middleware-prefetch': '1' },
    ),
    expect: gate,
  },
  {
    id: 'P048',
    surface: 'header',
    input: 'method overrides by header and query',
    send: [
      ...gatedWith(
        { 'x-http-method-override': 'OPTIONS' },
        { 'x-method-override': 'OPTIONS' },
        { 'x-http-method': 'OPTIONS' },
      ),
      { path: '/dashboard?_method=OPTIONS' },
    ],
    expect: gate,
  },
  {
    id: 'P052',
    surface: 'header',
    input: 'Authorization: Bearer of A without a cookie, and beside a cookie of B',
    run: async (attack) => {
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      const authorization = `Bearer ${(await a.service.session()).accessToken}`
      await gate(await attack.send({ path, headers: { authorization } }), attack)
      const cookie = sessionCookie(await b.service.session())
      const page = await attack.send({ path: '/account', headers: { authorization, cookie } })
      assert.ok(page.body.includes(b.user.email) && !page.text.includes(a.user.email), 'mixed')
      const api = await attack.send({ path: '/api/user', headers: { authorization, cookie } })
      assert.ok(api.body.includes(a.user.email) && !api.text.includes(b.user.email), 'mixed')
    },
  },
  {
    id: 'P054',
    surface: 'header',
    input: 'a policy and a nonce sent along by a signed-in visitor',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      for (const target of ['/dashboard', '/login', '/', '/nowhere-at-all']) {
        const answer = await attack.send({
          path: target,
          headers: {
            cookie: sessionCookie(await service.session()),
            'content-security-policy': "script-src 'nonce-EVIL'",
            'content-security-policy-report-only': "script-src 'nonce-EVIL'",
            'x-nonce': 'EVIL',
          },
        })
        assert.ok(!answer.text.includes('EVIL'), `${target} holds the planted nonce`)
      }
    },
  },
]
