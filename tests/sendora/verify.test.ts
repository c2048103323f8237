import { createHmac } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createVerifier } from '@/lib/sendora/verify'
import { freshClaims, segment } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'
import { fakeService, jsonResponse } from '@/tests/support/fake-service'
import type { SigningKey } from '@/tests/support/signing-keys'
import { signingKey } from '@/tests/support/signing-keys'

const rules = { nowSeconds, maxLifetimeSeconds: 86_400, clockToleranceSeconds: 60 }
const jwksUrl = 'https://api.example/jwks.json'

let ours: SigningKey
let foreign: SigningKey
let published: object[]
let service = fakeService()
let clockMs = 0

beforeAll(async () => {
  ours = await signingKey('key-1')
  foreign = await signingKey('key-1')
})

beforeEach(() => {
  clockMs = nowSeconds * 1000
  published = [ours.publicJwk]
  service = fakeService({ 'jwks.json': () => jsonResponse(200, { keys: published }) })
})

function verifier(maxRemembered?: number) {
  return createVerifier({
    jwksUrl,
    issuer: 'https://api.example',
    audience: 'project-1',
    fetch: service.fetch,
    nowMs: () => clockMs,
    maxRemembered,
  })
}

async function kindOf(token: string) {
  return (await verifier().verify(token, rules)).kind
}

test('T001: a token that our service signed gives a verified session', async () => {
  expect(await verifier().verify(await ours.sign({ role: 'admin' }), rules)).toMatchObject({
    kind: 'valid',
    session: { userId: 'user-ada', verified: true, claims: { role: 'admin' } },
  })
})

describe('a forged token is invalid', () => {
  test('T006: with a changed payload', async () => {
    const [header, , signature] = (await ours.sign()).split('.')
    const claims = { ...freshClaims, iss: 'https://api.example', aud: 'project-1', sub: 'user-eve' }
    expect(await kindOf(`${header}.${segment(claims)}.${signature}`)).toBe('invalid')
  })

  test('T008: with the signature of another token', async () => {
    const [header, payload] = (await ours.sign()).split('.')
    const [, , signature] = (await ours.sign({ jti: 'another' })).split('.')
    expect(await kindOf(`${header}.${payload}.${signature}`)).toBe('invalid')
  })

  test('signed with another key of the same name', async () => {
    expect(await kindOf(await foreign.sign())).toBe('invalid')
  })

  test('T037: with trailing bits in its signature', async () => {
    const token = await ours.sign()
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const next = last[last.indexOf(token.at(-1) ?? '') + 1]
    expect(await kindOf(token.slice(0, -1) + next)).toBe('invalid')
  })

  test.each(['', 'n'])('T004: HS256 with the secret %j', async (secret) => {
    const key = secret === 'n' ? String(ours.publicJwk.n) : secret
    const text = `${segment({ alg: 'HS256', kid: 'key-1' })}.${(await ours.sign()).split('.')[1]}`
    const signature = createHmac('sha256', key).update(text).digest('base64url')
    expect(await kindOf(`${text}.${signature}`)).toBe('invalid')
    expect(service.calls).toEqual([])
  })

  test('T050: with an address or a key of its own, and nobody is asked', async () => {
    const token = await foreign.sign({}, { jku: 'https://evil.test/jwks' })
    expect(await kindOf(token)).toBe('invalid')
    expect(await kindOf(await foreign.sign({}, { jwk: foreign.publicJwk }))).toBe('invalid')
    expect(service.calls).toEqual([])
  })
})

test.each<[title: string, claims: object]>([
  ['another issuer', { iss: 'https://evil.test' }],
  ['another audience', { aud: 'project-2' }],
  ['other audiences', { aud: ['project-2', 'project-3'] }],
])('a token for %s is another app’s, whatever key signed it', async (_, claims) => {
  expect(await kindOf(await ours.sign(claims))).toBe('foreign')
  expect(await kindOf(await foreign.sign(claims))).toBe('foreign')
  expect(service.calls).toEqual([])
})

describe('a well-signed token for something else is invalid', () => {
  test.each<[title: string, claims: object, header?: object]>([
    ['no issuer', { iss: undefined }],
    ['no audience', { aud: undefined }],
    ['T027: ours among others', { aud: ['other', 'project-1'] }],
    ['T027: ours as a list', { aud: ['project-1'] }],
    ['T029: an identity token', { token_use: 'id' }],
    ['T029: another type', {}, { typ: 'dpop+jwt' }],
    ['T010: an expiry in quotes', { exp: '9999999999' }],
    ['T-types: a subject with a line feed', { sub: 'user-ada\nuser-eve' }],
    ['T013: an expiry beyond all life', { exp: 1e18 }],
    ['T023: a life of twenty years', { iat: nowSeconds - 3e8, exp: nowSeconds + 3e8 }],
    ['an issue time ahead of us', { iat: nowSeconds + 61 }],
    ['T048: no key name', {}, { kid: undefined }],
    ['an empty key name', {}, { kid: '' }],
    ['a key name that is a number', {}, { kid: 1 }],
    ['an unknown key name', {}, { kid: 'key-9' }],
  ])('%s', async (_, claims, header) => {
    expect(await kindOf(await ours.sign(claims, header))).toBe('invalid')
  })

  test('T018: an expired one is expired, without asking for keys', async () => {
    expect(await kindOf(await ours.sign({ iat: nowSeconds - 900, exp: nowSeconds }))).toBe(
      'expired',
    )
    expect(service.calls).toEqual([])
  })
})

describe('keys that cannot be had', () => {
  test('T055: give no judgment, and never a session', async () => {
    service.answers['jwks.json'] = () => jsonResponse(500, {})
    expect(await kindOf(await ours.sign())).toBe('unavailable')
  })

  test('leave known keys usable for an hour', async () => {
    const { verify } = verifier()
    await verify(await ours.sign(), rules)
    service.answers['jwks.json'] = () => jsonResponse(500, {})
    clockMs += 3_600_000
    expect((await verify(await ours.sign({ jti: '2' }), rules)).kind).toBe('valid')
    clockMs += 1
    expect((await verify(await ours.sign({ jti: '3' }), rules)).kind).toBe('unavailable')
  })
})

describe('the service changes its keys', () => {
  test('a token under the new key is valid at once', async () => {
    const { verify } = verifier()
    const next = await signingKey('key-2')
    await verify(await ours.sign(), rules)
    published = [ours.publicJwk, next.publicJwk]
    clockMs += 30_000
    expect((await verify(await next.sign(), rules)).kind).toBe('valid')
    expect((await verify(await ours.sign(), rules)).kind).toBe('valid')
  })

  test('T057: a remembered token under a withdrawn key is refused once the set was read again', async () => {
    const { verify } = verifier()
    const next = await signingKey('key-2')
    const token = await ours.sign()
    await verify(token, rules)
    published = [next.publicJwk]
    clockMs += 30_000
    await verify(await next.sign(), rules)
    expect((await verify(token, rules)).kind).toBe('invalid')
  })
})

describe('a remembered token', () => {
  async function signatureChecks(run: () => Promise<unknown>): Promise<number> {
    const check = vi.spyOn(crypto.subtle, 'verify')
    await run()
    const count = check.mock.calls.length
    check.mockRestore()
    return count
  }

  test('costs one signature check, also when its times are judged anew', async () => {
    const { verify } = verifier()
    const token = await ours.sign()
    const checks = await signatureChecks(async () => {
      for (let index = 0; index < 100; index++) await verify(token, rules)
      const later = { ...rules, nowSeconds: nowSeconds + 900 }
      expect((await verify(token, later)).kind).toBe('expired')
    })
    expect(checks).toBe(1)
    expect(service.calls).toHaveLength(1)
  })

  test('costs microseconds', async () => {
    const { verify } = verifier()
    const token = await ours.sign()
    const rounds = 2_000
    const times = { first: 0, again: 0 }
    for (const phase of ['first', 'again'] as const) {
      const startedMs = performance.now()
      for (let index = 0; index < (phase === 'first' ? 1 : rounds); index++)
        await verify(token, rules)
      times[phase] = performance.now() - startedMs
    }
    const microseconds = (times.again / rounds) * 1_000
    process.stdout.write(
      `verified: ${times.first.toFixed(2)} ms, then ${microseconds.toFixed(1)} µs each\n`,
    )
    expect(times.again / rounds).toBeLessThan(times.first)
  })

  test('does not vouch for another token', async () => {
    const { verify } = verifier()
    const token = await ours.sign()
    await verify(token, rules)
    const [header, payload] = token.split('.')
    const [, , signature] = (await foreign.sign()).split('.')
    expect((await verify(`${header}.${payload}.${signature}`, rules)).kind).toBe('invalid')
  })

  test('is forgotten once it has expired, also when only others come', async () => {
    const { verify } = verifier()
    const short = await ours.sign({ exp: nowSeconds + 60 })
    const long = await ours.sign()
    await verify(short, rules)
    await verify(long, { ...rules, nowSeconds: nowSeconds + 61 })
    // The clock goes back: had it been kept, it would need no check.
    expect(await signatureChecks(() => verify(short, rules))).toBe(1)
    expect(await signatureChecks(() => verify(long, rules))).toBe(0)
  })

  test('is forgotten when too many came after it', async () => {
    const { verify } = verifier(2)
    const tokens = await Promise.all(['1', '2', '3'].map((jti) => ours.sign({ jti })))
    for (const token of tokens) await verify(token, rules)
    const again = await signatureChecks(() => verify(tokens[0]!, rules))
    const known = await signatureChecks(() => verify(tokens[2]!, rules))
    expect([again, known]).toEqual([1, 0])
  })
})
