// First: the rest of Next.js takes its storage from it.
import 'next/dist/server/node-environment-baseline'
import { cookies, headers } from 'next/headers'
import { NextResponse } from 'next/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createSendoraServerClient } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, issued } from '@/tests/support/fake-service'
import { cookiesSet, type GateHandler, testGate } from '@/tests/support/gate-request'
import { answerThroughNext, type Gate } from '@/tests/support/through-next'

// Through Next's own adapter, which writes what `cookies()` has set over every `Set-Cookie` of the answer.

const renewed = unsignedToken({ jti: 'renewed' })
const valid = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const stale = { ...valid, '__Host-sendora_at': unsignedToken(expiredClaims) }
const kept = { '__Host-sendora_at': renewed, '__Host-sendora_rt': 'rt_2' }

afterEach(() => vi.restoreAllMocks())

const throughNext = (gate: Gate, cookies: Record<string, string> = stale) =>
  answerThroughNext(gate, '/people', { cookies })

function gateWith(handler?: GateHandler) {
  const service = fakeService({
    '/token/refresh': () => issued(renewed, 'rt_2'),
    '/logout': () => new Response(null, { status: 204 }),
  })
  return testGate({ fetch: service.fetch }, handler) as Gate
}

const setLanguage = async () => void (await cookies()).set('language', 'de')

describe('a cookie that a handler sets with `cookies()` costs no renewed session', () => {
  const answers: [what: string, answer: () => NextResponse | undefined][] = [
    ['nothing', () => undefined],
    ['next', () => NextResponse.next()],
    ['a rewrite', () => NextResponse.rewrite('https://app.example/en')],
    ['a redirect', () => NextResponse.redirect('https://app.example/en')],
    ['an answer of its own', () => NextResponse.json({})],
  ]
  test.each(answers)('where it returns %s', async (_, answer) => {
    const handler = async () => {
      await setLanguage()
      return answer()
    }
    const response = await throughNext(gateWith(handler))
    expect(cookiesSet(response)).toMatchObject({ language: 'de', ...kept })
    expect(response.headers.getSetCookie()).toHaveLength(4)
  })

  test('where it sets others on its answer', async () => {
    const response = await throughNext(
      gateWith(async () => {
        await setLanguage()
        const answer = NextResponse.next()
        answer.cookies.set('theme', 'dark')
        return answer
      }),
    )
    expect(cookiesSet(response)).toMatchObject({ language: 'de', theme: 'dark', ...kept })
  })

  test('where it throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await throughNext(
      gateWith(async () => {
        await setLanguage()
        throw new Error('The handler broke.')
      }),
    )
    expect(response.status).toBe(500)
    expect(cookiesSet(response)).toMatchObject({ language: 'de', ...kept })
  })

  test('nor where code around the gate sets it', async () => {
    const gate = gateWith()
    for (const first of [true, false]) {
      const around: Gate = async (request, event) => {
        if (first) await setLanguage()
        const response = await gate(request, event)
        if (!first) await setLanguage()
        return response
      }
      const response = await throughNext(around)
      expect(cookiesSet(response)).toMatchObject({ language: 'de', ...kept })
    }
  })
})

describe('a handler’s `cookies()` and `headers()`', () => {
  test('are those of the page: renewed, and without what a client may not say', async () => {
    const seen: unknown[] = []
    const gate = gateWith(async () => {
      const session = await createSendoraServerClient(cookies()).getSession()
      const sent = await headers()
      seen.push(session?.claims.jti, sent.get('x-sendora-return-to'))
    })
    await throughNext(gate)
    expect(seen).toEqual(['renewed', '/people'])
  })

  test.each([
    ['expired', stale],
    ['valid', valid],
  ])('can’t write back a session that is there already: %s', async (_, sent) => {
    const gate = gateWith(async () => {
      const store = await cookies()
      for (const { name, value } of store.getAll()) store.set(name, value)
    })
    const response = await throughNext(gate, { ...sent, theme: 'dark' })
    expect(cookiesSet(response)).toMatchObject({ theme: 'dark', ...(sent === stale ? kept : {}) })
    const session = response.headers.getSetCookie().filter((line) => line.startsWith('__Host-'))
    expect(session).toHaveLength(sent === stale ? 3 : 0)
    for (const line of session.slice(0, 2)) expect(line).toContain('HttpOnly')
  })

  test('take what the server client writes: a renewal', async () => {
    const gate = gateWith(async () => void (await createSendoraServerClient(cookies()).refresh()))
    expect(cookiesSet(await throughNext(gate, valid))).toMatchObject(kept)
  })

  test('but none over the cookies of the request, which reach no browser', async () => {
    const service = fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
    const gate = testGate({ fetch: service.fetch }, async (request) => {
      const client = createSendoraServerClient(request.cookies)
      const tokens = { accessToken: renewed, refreshToken: 'rt_2' }
      for (const write of [client.refresh, client.signOut, () => client.signIn(tokens)]) {
        await expect(write()).rejects.toMatchObject({ code: 'cookies_read_only' })
      }
    })
    await throughNext(gate as Gate, valid)
    expect(service.calls).toEqual([])
    expect.assertions(4)
  })

  test.each([
    ['expired', stale],
    ['valid', valid],
  ])('and a sign-out: %s', async (_, sent) => {
    const gate = gateWith(async () => {
      await createSendoraServerClient(cookies()).signOut()
      return NextResponse.redirect('https://app.example/login')
    })
    const cleared = cookiesSet(await throughNext(gate, sent))
    expect(cleared).toMatchObject({ '__Host-sendora_at': '', '__Host-sendora_rt': '' })
  })
})

describe('cookies that code around the gate adds to its answer', () => {
  test.each<[what: string, handler: GateHandler | undefined]>([
    ['without a handler', undefined],
    ['with one', () => NextResponse.next()],
    [
      'with one that throws',
      () => {
        throw new Error('The handler broke.')
      },
    ],
  ])('keep the renewed session: %s', async (_, handler) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const gate = gateWith(handler)
    const around: Gate = async (request, event) => {
      const response = (await gate(request, event)) as NextResponse
      response.cookies.set('language', 'de')
      return response
    }
    expect(cookiesSet(await throughNext(around))).toMatchObject({ language: 'de', ...kept })
  })
})
