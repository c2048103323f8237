import fc from 'fast-check'
import { parseCookie } from 'next/dist/compiled/@edge-runtime/cookies'
import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { parseCookieHeader } from '@/lib/sendora/core/cookies/cookie-header'
import { cookieNames, readTokens } from '@/lib/sendora/core/cookies/cookies'
import { decodeAccessToken } from '@/lib/sendora/core/tokens/access-token'
import { cookieValues } from '@/lib/sendora/server/session-cookies'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, issued, refusal } from '@/tests/support/fake-service'
import {
  cookiesSet,
  forwardedHeaders,
  isPassed,
  requestTo,
  testGate,
} from '@/tests/support/gate-request'

const access = '__Host-sendora_at'
const refresh = '__Host-sendora_rt'
const csrf = '__Host-sendora_csrf'

const users = ['victim', 'attacker'] as const
type User = (typeof users)[number]

/** Values of cookies. Every run has refresh tokens of its own, since each is good for one rotation. */
const values = {
  ...Object.fromEntries(
    users.flatMap((user) => [
      [`${user} fresh`, () => unsignedToken({ sub: user })],
      [`${user} expired`, () => unsignedToken({ sub: user, ...expiredClaims })],
      [`${user} refresh`, (run: number) => `rt_${user}_${run}`],
    ]),
  ),
  junk: () => 'junk',
  empty: () => '',
  escape: () => '%zz',
  quoted: () => '"rt_victim"',
  'another pair': (run: number) => `x=${access}%3Dx;${refresh}=rt_attacker_${run}`,
} as Record<string, (run: number) => string>

/** Every byte that a header may hold and that one reader or another takes for a blank, or for nothing. */
const blank = fc.constantFrom(
  ...['', '', '', ' ', '  ', '\t', '\v', '\f', '\u001c', '\u001f', '\u007f', '\u0085', '\u00a0'],
  ...['\u00ad', '\u00ff', '"', ',', '%20', '%00', '\\', '$'],
)
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(access, refresh, access, refresh, csrf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[`${access}.0`, `${access}.1`, 'sendora_at', 'sendora_rt', '__host-sendora_at', 'theme'],
      ...['%5F_Host-sendora_at', '__Host-sendora%5Fat', '__HOST-SENDORA_AT', '', '__proto__'],
    ),
  },
)
const oddPair = fc.record({
  name: fc.tuple(blank, name, blank).map((parts) => parts.join('')),
  value: fc.constantFrom(...Object.keys(values)),
  equals: fc.constantFrom('=', '=', '=', '=', '=', '=', '= ', '=\u00a0', '==', ''),
  end: fc.constantFrom('; ', '; ', '; ', ';', ';  ', ';;', ' ; ', ';\t', ';\u00a0', ',', ''),
})
/** As a browser sends it, under the name itself or under one that a sibling site may have set. */
const likelyPair = fc
  .tuple(
    fc.constantFrom('access', 'refresh'),
    fc.constantFrom(...users),
    fc.constantFrom('fresh', 'expired'),
    fc.constantFrom('', '', '', '\t', '\u00a0'),
  )
  .map(([kind, user, age, prefix]) => ({
    name: prefix + (kind === 'access' ? access : refresh),
    value: `${user} ${kind === 'access' ? age : 'refresh'}`,
    equals: '=',
    end: '; ',
  }))
const pair = fc.oneof({ weight: 2, arbitrary: likelyPair }, oddPair)
type Pair = typeof pair extends fc.Arbitrary<infer T> ? T : never

let run = 0
function headerOf(pairs: readonly Pair[]): string {
  run++
  return pairs
    .map(({ name, equals, value, end }) => name + equals + values[value]?.(run) + end)
    .join('')
}

/**
 * What is believed of a header, from Next's reading alone: a name that is there once, with what Next shows. No run has
 * a chunk that fits, and one beside a whole token makes two versions of it.
 */
function believed(header: string, wanted: string): string | null {
  const carriers = header.split(/; */).filter((one) => one.split('=', 1)[0] === wanted)
  const shown = parseCookie(header)
  const hasChunk = [0, 1].some((index) => shown.get(`${wanted}.${index}`))
  const value = carriers.length === 1 && !hasChunk ? shown.get(wanted) : undefined
  return value && value !== 'true' ? value : null
}

const userOf = (token: string | null) => (token === null ? null : decodeAccessToken(token)?.sub)
const ownerOf = (refreshToken: string) => refreshToken.split('_')[1] as User

/** What a page takes from the cookies that Next shows it. */
function takenByPage(cookie: string) {
  const { cookies } = new NextRequest('https://app.example/', { headers: { cookie } })
  return readTokens(cookieValues(cookies), cookieNames(true))
}

describe('whatever the Cookie header holds', () => {
  test('it is read as Next reads it', () => {
    const text = fc.oneof(
      fc.array(pair, { maxLength: 8 }).map(headerOf),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom(...'a=; \t\u00a0\ufeff%",'.split(''), '%41', '%zz'), {
          maxLength: 20,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (header) => {
        const ours = [...parseCookieHeader(header)].map(([name, all]) => [name, all.at(-1)])
        expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(parseCookie(header)))
      }),
      { numRuns: 20_000 },
    )
  })

  test('gate and page take the same session from it, and never those of two users', async () => {
    const service = fakeService({
      '/token/refresh': ({ body }) => {
        const { refreshToken } = body as { refreshToken: string }
        return /^rt_(victim|attacker)_\d+$/.test(refreshToken)
          ? issued(unsignedToken({ sub: ownerOf(refreshToken), jti: 'new' }), `${refreshToken}_new`)
          : refusal(401, 'INVALID_REFRESH_TOKEN')
      },
    })
    const gate = testGate({ fetch: service.fetch })
    const seen = { passed: 0, rotated: 0, refused: 0 }

    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 6 }), async (pairs) => {
        service.calls.length = 0
        const request = requestTo('/people', { headers: { cookie: headerOf(pairs) } })
        const header = request.headers.get('cookie') ?? ''
        const [ours, refreshToken] = [believed(header, access), believed(header, refresh)]
        const response = await gate(request)
        const presented = service.calls.map(
          ({ body }) => (body as Record<string, string>).refreshToken,
        )
        expect(presented.filter((token) => token !== refreshToken)).toEqual([])

        const written = cookiesSet(response)
        if (!isPassed(response)) {
          seen.refused++
          expect(written[access] ?? '').toBe('')
          return
        }
        const forwarded = forwardedHeaders(response).cookie ?? header
        const page = takenByPage(forwarded)
        if (written[access]) {
          seen.rotated++
          expect(page.accessToken).toBe(written[access])
          expect(page.refreshToken).toBe(written[refresh])
          expect(userOf(page.accessToken)).toBe(ownerOf(refreshToken ?? ''))
          const before = userOf(ours)
          if (before) expect(userOf(page.accessToken)).toBe(before)
        } else {
          seen.passed++
          expect(page.accessToken).toBe(ours)
          expect(page.refreshToken).toBe(refreshToken)
        }
      }),
      { numRuns: 6_000 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
  })
})
