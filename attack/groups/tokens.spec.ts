import assert from 'node:assert/strict'
import { decodeAccessToken } from '../../lib/sendora'
import type { AttackCase } from '../harness/attack-case'
import { attackGroup } from '../harness/attack-group'
import { gate } from '../harness/expectations'
import { createRawBrowser } from '../harness/raw-browser'
import { sessionCookie, sessionPairs } from '../harness/session'
import { claimCases } from './tokens/claim-cases'
import { encode, forgedEmail, nowSeconds } from './tokens/forge'
import { keySetRows } from './tokens/key-set-rows'
import { shapeCases } from './tokens/shape-cases'
import type { TokenCase } from './tokens/token-case'
import { askWith, judge, tokenServers } from './tokens/token-servers'

const toRow = ({ id, input, tokens, decoding, verifying }: TokenCase): AttackCase => ({
  id,
  surface: 'access cookie',
  input,
  run: async (attack) => {
    const apps = await tokenServers(attack)
    for (const [index, token] of tokens(apps.forge).entries()) {
      for (const [mode, verdict] of [
        ['decoding', decoding],
        ['verifying', verifying],
      ] as const) {
        try {
          await judge(await askWith(attack, apps[mode], token), verdict, attack)
        } catch (error) {
          assert.fail(`token ${index + 1}, ${mode}: ${String(error)}`)
        }
      }
    }
  },
})

const others: readonly AttackCase[] = [
  {
    id: 'T001-words',
    surface: 'access cookie',
    input: 'verified: true in verify mode, false in decode mode, on the sessions page',
    run: async (attack) => {
      const { verifying, decoding, forge } = await tokenServers(attack)
      const path = '/account/sessions'
      const pages = [
        await askWith(attack, verifying, forge.good(), path),
        await askWith(attack, decoding, forge.good(), path),
      ]
      for (const page of pages) assert.ok(page.body.includes(forgedEmail))
      assert.notEqual(words(pages[0]?.body), words(pages[1]?.body), 'both pages say the same')
    },
  },
  {
    id: 'T006-refresh',
    surface: 'access cookie',
    input: 'forged shell with a dead refresh token: the service refuses, one refresh, then sign-in',
    run: async (attack) => {
      const { decoding, forge } = await tokenServers(attack)
      const headers = {
        cookie: `sendora_at=${forge.good({ exp: nowSeconds() - 5 })}; sendora_rt=rt_dead`,
      }
      await gate(
        await attack.send({ path: '/account', headers }, { origin: decoding.origin }),
        attack,
      )
    },
  },
  {
    id: 'T018-refresh',
    surface: 'access cookie',
    input: 'expired a few seconds ago, with a refresh token: the refresh path',
    run: async (attack) => {
      const { user, service } = await attack.newVisitor()
      const cookie = sessionCookie(await service.expiredSession())
      const answer = await attack.send({ path: '/account', headers: { cookie } })
      assert.equal(answer.status, 200)
      assert.ok(answer.body.includes(user.email))
      assert.equal(await service.rotations(), 1)
    },
  },
  {
    id: 'T034',
    surface: 'access cookie',
    input: 'lone surrogate, NUL and U+202E inside the name',
    run: async (attack) => {
      const { verifying, decoding, forge } = await tokenServers(attack)
      const claims = JSON.stringify({
        sub: 'a',
        name: '@',
        ...{ iat: nowSeconds(), exp: nowSeconds() + 900 },
      })
      const names = [
        '\\ud800',
        'a\\u0000b',
        'a\\u202eb',
        '<script>alert(1)</script>',
        'a\\r\\nb: c',
      ]
      for (const name of names) {
        const payload = claims.replace('"@"', `"${name}"`)
        const signed = forge.raw(
          payload.replace('{', `{"iss":"${forge.issuer}","aud":"orbitDemo4nKx82Lq",`),
        )
        for (const server of [verifying, decoding]) {
          const answer = await askWith(attack, server, signed)
          await judge(answer, 'in', attack)
          assert.ok(!/[\0\u202e]/.test(answer.body), `${name} is in the page as it is`)
          assert.ok(!answer.body.includes('<script>alert(1)'), 'markup in the page')
        }
      }
    },
  },
  {
    id: 'T041-name',
    surface: 'access cookie',
    input:
      'an account whose name is brackets, braces and quotes: its pages answer before and after a rotation',
    run: async (attack) => {
      for (const name of ['['.repeat(33), '{'.repeat(200), `\\"${'[{'.repeat(99)}`]) {
        const { service } = await attack.newVisitor({ name })
        for (const tokens of [await service.session(), await service.expiredSession()]) {
          const headers = { cookie: sessionCookie(tokens) }
          const answer = await attack.send({ path: '/account', headers })
          assert.equal(answer.status, 200, `${name}: ${answer.status}`)
        }
        assert.equal(await service.rotations(), 1)
      }
    },
  },
  {
    id: 'T041-decoder',
    surface: 'decoder',
    input: '100 000 nested lists in the payload, and a token of a megabyte: by direct call',
    run: async () => {
      const head = encode({ alg: 'RS256' })
      const deep = encode(
        `{"sub":"a","exp":9999999999,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      )
      for (const token of [
        `${head}.${deep}.AA`,
        `${head}.${'A'.repeat(1_000_000)}.AA`,
        '.'.repeat(1_000_000),
      ]) {
        const startedAtMs = performance.now()
        assert.equal(decodeAccessToken(token), null)
        assert.ok(performance.now() - startedAtMs < 500, 'took half a second')
      }
    },
  },
  {
    id: 'T043',
    surface: 'access cookie',
    input: '__proto__ and constructor.prototype in the payload',
    run: async (attack) => {
      const { verifying, decoding, forge } = await tokenServers(attack)
      const polluting = `{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}},"iss":"${forge.issuer}","aud":"orbitDemo4nKx82Lq","sub":"a","iat":${nowSeconds()},"exp":${nowSeconds() + 900}}`
      const claims = decodeAccessToken(forge.raw(polluting))
      assert.equal(claims?.admin, undefined)
      assert.equal(Object.hasOwn(claims ?? {}, '__proto__'), false)
      for (const server of [verifying, decoding]) {
        const answer = await askWith(attack, server, forge.raw(polluting))
        await judge(answer, 'in', attack)
      }
      const { admin, x } = {} as { admin?: unknown; x?: unknown }
      assert.deepEqual([admin, x], [undefined, undefined])
    },
  },
  {
    id: 'T058',
    surface: 'access cookie',
    input: 'access token of A, refresh token of B',
    run: async (attack) => {
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      for (const ofA of [await a.service.session(), await a.service.expiredSession()]) {
        const { refreshToken } = await b.service.session()
        const cookies = { sendora_at: ofA.accessToken, sendora_rt: refreshToken }
        const browser = createRawBrowser(attack, { cookies })
        for (const path of ['/account', '/api/user', '/dashboard', '/account']) {
          const answer = await browser.get(path)
          assert.ok(!answer.text.includes(b.user.email), `${path} shows B inside A's session`)
          if (ofA.expiresIn < 0) await gate(answer, attack)
        }
        const isOver = ofA.expiresIn < 0
        assert.equal(browser.jar.has('sendora_rt'), !isOver, 'the planted cookie')
      }
    },
  },
  {
    id: 'T058-csrf',
    surface: 'access cookie',
    input:
      "expired token of A, refresh and CSRF cookie of B, and the CSRF cookie of A's own session",
    run: async (attack) => {
      const [a, b] = [await attack.newVisitor(), await attack.newVisitor()]
      const ofA = await a.service.expiredSession()
      for (const from of ['a', 'b']) {
        const ofB = await b.service.session()
        const [, , [, csrf] = []] = sessionPairs(from === 'a' ? ofA : ofB)
        const browser = createRawBrowser(attack, {
          cookies: {
            sendora_at: ofA.accessToken,
            sendora_rt: ofB.refreshToken,
            sendora_csrf: csrf,
          },
        })
        await gate(await browser.get('/account'), attack)
        assert.deepEqual([...browser.jar.keys()], [], 'the planted cookie is still there')
      }
      const events = attack.servers.app.output.join('')
      assert.match(events, /rotation\.foreign_user.*"fault":"cookies"/)
    },
  },
  {
    id: 'T059',
    surface: 'access cookie',
    input: 'token that ends while the request is under way',
    run: async (attack) => {
      const { user } = await attack.newVisitor()
      const session = await attack.mock.createSession({ email: user.email, accessTtlSeconds: 1 })
      const browser = createRawBrowser(attack, {
        cookies: { sendora_at: session.accessToken, sendora_rt: session.refreshToken },
      })
      const endsAtMs = (nowSeconds() + 1) * 1_000
      while (Date.now() < endsAtMs + 200) {
        const answer = await browser.get('/account')
        assert.equal(answer.status, 200)
        const isRefreshing = /name=\\?"refused/.test(answer.body)
        assert.ok(answer.body.includes(user.email) || isRefreshing, 'neither page nor TryRefresh')
      }
    },
  },
]

/** What the page says of how the session is known. */
function words(html = ''): string {
  return (html.match(/(not )?verified|only decoded|decoded/gi) ?? []).join(' ').toLowerCase()
}

attackGroup({
  name: 'T',
  title: 'access tokens, decoded and verified',
  rows: [...[...claimCases, ...shapeCases].map(toRow), ...others, ...keySetRows],
})
