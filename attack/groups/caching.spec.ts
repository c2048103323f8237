import assert from 'node:assert/strict'
import type { AttackCase } from '../harness/attack-case'
import { attackGroup } from '../harness/attack-group'
import { gate, noCanary, uncacheable } from '../harness/expectations'
import { formRequest, multipart, postHeaders } from '../harness/forms'
import { sessionCookie } from '../harness/session'
import { createSharedCache } from '../harness/shared-cache'
import { browserRows } from './caching/browser-rows'

const gated = ['/dashboard', '/dashboard/people', '/account', '/dashboard/admin', '/api/user']

const rows: readonly AttackCase[] = [
  {
    id: 'K001',
    surface: 'gate redirect',
    input: 'no session, every gated address',
    run: async (attack) => {
      for (const path of gated) {
        const answer = await attack.send({ path })
        await gate(answer, attack)
        await uncacheable(answer, attack)
        assert.match(answer.header('vary'), /cookie/i)
        if (!path.startsWith('/api')) assert.notEqual(answer.header('location'), '')
      }
    },
  },
  {
    id: 'K002',
    surface: 'prerendered page',
    input: 'a session, every gated page, as a document and as a payload',
    run: async (attack) => {
      const { service } = await attack.newVisitor({ claims: { role: 'admin' } })
      const cookie = sessionCookie(await service.session())
      for (const path of gated) {
        for (const headers of [{ cookie }, { cookie, rsc: '1' }]) {
          await uncacheable(await attack.send({ path, headers }), attack)
        }
      }
    },
  },
  {
    id: 'K003',
    surface: 'rotation',
    input: 'answers that carry session cookies: rotation, sign-in, sign-out, clearing',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      const rotated = await attack.send({ path: '/dashboard', headers: { cookie } })
      const fields = { email: user.email, password: user.password, intent: 'password' }
      const login = await formRequest(attack, { path: '/login', form: ['password'], fields })
      const signedIn = await attack.send(login)
      const dead = `sendora_at=x; sendora_rt=rt_unknown`
      const cleared = await attack.send({ path: '/dashboard', headers: { cookie: dead } })
      const fresh = sessionCookie(await service.session())
      const { contentType, body } = multipart([])
      const headers = postHeaders(attack, contentType, { cookie: fresh })
      const signedOut = await attack.send({ method: 'POST', path: '/sign-out', headers, body })
      for (const answer of [rotated, signedIn, cleared, signedOut]) {
        assert.ok(
          answer.all('set-cookie').some((value) => value.includes('sendora_')),
          'no cookie',
        )
        await uncacheable(answer, attack)
      }
    },
  },
  {
    id: 'K004',
    surface: 'poison',
    input: 'x-nextjs-data: 1, then a visitor, through a cache that ignores Vary',
    run: async (attack) => {
      const cache = createSharedCache(attack)
      await cache.ask({ path: '/dashboard', headers: { 'x-nextjs-data': '1' } })
      const answer = await cache.ask({ path: '/dashboard' })
      assert.equal(new URL(answer.header('location'), attack.appOrigin).pathname, '/login')
    },
  },
  {
    id: 'K005',
    surface: 'poison',
    input: 'RSC: 1 without _rsc, then a visitor, through the same cache',
    run: async (attack) => {
      for (const path of ['/', '/login', '/nowhere', '/magic-link', '/images/none.png']) {
        const cache = createSharedCache(attack)
        await cache.ask({ path, headers: { rsc: '1' } })
        const answer = await cache.ask({ path })
        assert.doesNotMatch(answer.header('content-type'), /x-component/, `${path} is poisoned`)
      }
    },
  },
  {
    id: 'K006',
    surface: 'poison',
    input: 'foreign hosts, then a visitor, through the same cache',
    run: async (attack) => {
      for (const path of [
        '/',
        '/login',
        '/dashboard',
        '/dashboard/',
        '//dashboard',
        '/nowhere',
        '/robots.txt',
      ]) {
        for (const name of ['host', 'x-forwarded-host']) {
          const cache = createSharedCache(attack)
          await cache.ask({ path, headers: { [name]: 'evil.test' } })
          const answer = await cache.ask({ path })
          assert.ok(!answer.text.includes('evil.test'), `${path} keeps the foreign host (${name})`)
        }
      }
    },
  },
  {
    id: 'K007',
    surface: 'two users',
    input: 'A, then B, then nobody, on every gated address through a shared cache',
    run: async (attack) => {
      const cache = createSharedCache(attack)
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      const [ofA, ofB] = [await a.service.session(), await b.service.session()]
      for (const path of [...gated, '/', '/login', '/nowhere']) {
        await cache.ask({ path, headers: { cookie: sessionCookie(ofA) } })
        const second = await cache.ask({ path, headers: { cookie: sessionCookie(ofB) } })
        assert.ok(!second.text.includes(a.user.email), `${path}: B sees A`)
        const third = await cache.ask({ path })
        if (path !== '/login') await noCanary(third, attack)
        assert.ok(!third.all('set-cookie').some((value) => value.includes('sendora_')), path)
      }
    },
  },
  {
    id: 'K009',
    surface: 'route handlers',
    input: '/api routes, each method and error; the actions that refresh and sign out',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      for (const path of ['/api/user', '/api/none', '/api']) {
        for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
          for (const headers of [{}, { cookie }, { cookie, origin: 'https://evil.test' }]) {
            await uncacheable(await attack.send({ method, path, headers: { ...headers } }), attack)
          }
        }
      }
    },
  },
  {
    id: 'K010',
    surface: 'errors',
    input: '400, 404, 405, 500 and 503 under gated prefixes; /%64ashboard',
    run: async (attack) => {
      const { service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.session())
      const asks = [
        { path: '/dashboard/nowhere' },
        { path: '/%64ashboard' },
        { path: '/nowhere' },
        { path: '/dashboard/people/none' },
        { path: '/dashboard', method: 'DELETE' },
        { path: '/dashboard/%2f' },
        { path: '/dashboard/%' },
      ]
      for (const ask of asks) {
        for (const headers of [{}, { cookie }]) {
          await uncacheable(await attack.send({ ...ask, headers: { ...headers } }), attack)
        }
      }
      await service.bend('/auth-service/token/refresh', { status: 503 })
      const expired = sessionCookie(await service.expiredSession())
      const down = await attack.send(
        { path: '/dashboard', headers: { cookie: expired } },
        { allow: ['server-error'] },
      )
      assert.equal(down.status, 503)
      await uncacheable(down, attack)
    },
  },
]

attackGroup({ name: 'K', title: 'caches', rows: [...rows, ...browserRows] })
