import { beforeEach, describe, expect, test } from 'vitest'
import { createKeySet } from '@/lib/sendora/service/key-set'
import { frozenClock } from '@/tests/support/clock'
import { fakeService, jsonResponse } from '@/tests/support/fake-service'

const url = 'https://api.example/jwks.json'
// 2,048 bits: the highest and the lowest bit are set.
const modulus = `${'_'.repeat(341)}w`
const bits = (bytes: number) => Buffer.alloc(bytes, 0xff).toString('base64url')
const key = (kid: string, more: object = {}) => ({
  kty: 'RSA',
  kid,
  n: modulus,
  e: 'AQAB',
  ...more,
})
const published = (...kids: string[]) => jsonResponse(200, { keys: kids.map((kid) => key(kid)) })

let clock = frozenClock()
let service = fakeService()
let keys = createKeySet({ url, fetch: service.fetch, nowMs: clock.nowMs })

beforeEach(() => {
  clock = frozenClock()
  service = fakeService({ 'jwks.json': () => published('key-1') })
  keys = createKeySet({ url, fetch: service.fetch, nowMs: clock.nowMs })
})

const found = (kid: string) => ({ kind: 'found', key: expect.objectContaining({ kid }) })

describe('the published keys', () => {
  test('are asked for once, however many want one', async () => {
    expect(await Promise.all(Array.from({ length: 50 }, () => keys.find('key-1')))).toEqual(
      Array.from({ length: 50 }, () => found('key-1')),
    )
    expect(service.calls.map((call) => call.url)).toEqual([url])
    expect(service.calls[0]?.init).toMatchObject({ redirect: 'manual', cache: 'no-store' })
  })

  test('are asked for again after ten minutes', async () => {
    await keys.find('key-1')
    clock.advanceSeconds(600)
    await keys.find('key-1')
    expect(service.calls).toHaveLength(1)
    clock.advanceSeconds(1)
    await keys.find('key-1')
    expect(service.calls).toHaveLength(2)
  })

  test('T049: a hundred unknown names cost one call per cool-down', async () => {
    await keys.find('key-1')
    clock.advanceSeconds(30)
    for (let index = 0; index < 100; index++) {
      expect(await keys.find(`random-${index}`)).toEqual({ kind: 'unknown' })
    }
    expect(service.calls).toHaveLength(2)
    clock.advanceSeconds(30)
    await keys.find('random-100')
    expect(service.calls).toHaveLength(3)
  })

  test('a new key of the service is found by its unknown name', async () => {
    await keys.find('key-1')
    clock.advanceSeconds(30)
    service.answers['jwks.json'] = () => published('key-1', 'key-2')
    expect(await keys.find('key-2')).toEqual(found('key-2'))
  })

  test('T057: a withdrawn key is no longer held once the set was read again', async () => {
    await keys.find('key-1')
    expect(keys.holds('key-1')).toBe(true)
    service.answers['jwks.json'] = () => published('key-2')
    clock.advanceSeconds(601)
    expect(await keys.find('key-1')).toEqual({ kind: 'unknown' })
    expect(keys.holds('key-1')).toBe(false)
  })

  test('asking whether a key is held starts a reload of an aged set', async () => {
    await keys.find('key-1')
    clock.advanceSeconds(601)
    service.answers['jwks.json'] = () => published('key-2')
    expect(keys.holds('key-1')).toBe(true)
    await keys.find('key-2')
    expect(keys.holds('key-1')).toBe(false)
    expect(service.calls).toHaveLength(2)
  })
})

describe('T055: while the address does not answer', () => {
  const failures: [title: string, answer: () => Response | Promise<Response>][] = [
    ['500', () => jsonResponse(500, {})],
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
    ['a page', () => new Response('<html>')],
    ['another success', () => jsonResponse(203, { keys: [key('key-1')] })],
    ['no keys', () => jsonResponse(200, { keys: [] })],
    ['another shape', () => jsonResponse(200, [key('key-1')])],
    ['10 MB', () => jsonResponse(200, { keys: [key('key-1')], pad: 'x'.repeat(10_000_000) })],
  ]

  test.each(failures)('%s: known keys stay usable for an hour', async (_, answer) => {
    await keys.find('key-1')
    service.answers['jwks.json'] = answer
    clock.advanceSeconds(3_600)
    expect(await keys.find('key-1')).toEqual(found('key-1'))
    expect(await keys.find('key-2')).toEqual({ kind: 'unavailable' })
    clock.advanceSeconds(1)
    expect(await keys.find('key-1')).toEqual({ kind: 'unavailable' })
    expect(keys.holds('key-1')).toBe(false)
  })

  test.each(failures)(
    '%s from the start: nothing is known, and nothing is refused',
    async (_, answer) => {
      service.answers['jwks.json'] = answer
      expect(await keys.find('key-1')).toEqual({ kind: 'unavailable' })
    },
  )

  test('from the start, it is asked again after two seconds', async () => {
    service.answers['jwks.json'] = () => jsonResponse(503, {})
    await keys.find('key-1')
    clock.advanceSeconds(1.9)
    expect(await keys.find('key-1')).toEqual({ kind: 'unavailable' })
    expect(service.calls).toHaveLength(1)
    clock.advanceSeconds(0.1)
    service.answers['jwks.json'] = () => published('key-1')
    expect(await keys.find('key-1')).toEqual(found('key-1'))
  })

  test('with keys at hand, it is asked again after thirty seconds', async () => {
    await keys.find('key-1')
    service.answers['jwks.json'] = () => jsonResponse(503, {})
    clock.advanceSeconds(700)
    for (let second = 0; second < 30; second++) {
      expect(await keys.find('key-1')).toEqual(found('key-1'))
      clock.advanceSeconds(1)
    }
    expect(service.calls).toHaveLength(2)
    await keys.find('key-1')
    expect(service.calls).toHaveLength(3)
  })
})

describe('T054: a published key that must not verify our tokens is ignored', () => {
  test.each([
    ['a shared secret', { kty: 'oct', k: modulus, n: undefined }],
    ['a key of 2,040 bits', { n: bits(255) }],
    ['a short key behind leading zeros', { n: `AAAA${bits(252)}` }],
    [
      'an even modulus',
      { n: Buffer.from([...Buffer.alloc(255, 0xff), 0xfe]).toString('base64url') },
    ],
    ['a modulus in base64 with padding', { n: `${modulus}==` }],
    ['a modulus too large to verify with', { n: bits(2_049) }],
    ['the exponent 1, which signs for anyone', { e: 'AQ' }],
    ['the exponent 1 behind leading zeros', { e: 'AAAB' }],
    ['the exponent 0', { e: 'AA' }],
    ['an empty exponent', { e: '' }],
    ['the exponent 3', { e: 'Aw' }],
    ['an even exponent', { e: 'AQAC' }],
    ['an exponent of 72 bits', { e: bits(9) }],
    ['an exponent that is a number', { e: 65_537 }],
    ['a key that may only encrypt', { key_ops: ['encrypt'] }],
    ['a key that may also sign', { key_ops: ['sign', 'verify'] }],
    ['a key whose operations are a text', { key_ops: 'verify' }],
    ['a key without operations', { key_ops: [] }],
    ['a use that is a list', { use: ['sig'] }],
    ['a prime of the private part', { p: modulus }],
    ['further primes', { oth: [] }],
    ['a key for encryption', { use: 'enc' }],
    ['a key for another algorithm', { alg: 'HS256' }],
    ['a key with its private part', { d: modulus }],
    ['a key without a name', { kid: '' }],
    ['a key whose name is a number', { kid: 7 }],
    ['a key without exponent', { e: undefined }],
    ['a curve', { kty: 'EC' }],
  ])('%s', async (_, fields) => {
    const hostile = key('key-2', fields)
    service.answers['jwks.json'] = () =>
      jsonResponse(200, { keys: [hostile, null, 'x', key('key-1')] })
    expect(await keys.find('key-1')).toEqual(found('key-1'))
    expect(await keys.find('key-2')).toEqual({ kind: 'unknown' })
  })

  test.each([
    ['operations that verify', { key_ops: ['verify'] }],
    ['4,096 bits', { n: bits(512) }],
    ['an exponent above 65,537', { e: bits(4) }],
  ])('%s are taken', async (_, fields) => {
    service.answers['jwks.json'] = () => jsonResponse(200, { keys: [key('key-1', fields)] })
    expect(await keys.find('key-1')).toEqual(found('key-1'))
  })
})

describe('two keys of one name', () => {
  const other = bits(257)

  test('neither counts, whichever comes last', async () => {
    for (const pair of [
      [modulus, other],
      [other, modulus],
    ]) {
      keys = createKeySet({ url, fetch: service.fetch, nowMs: clock.nowMs })
      const same = pair.map((n) => key('key-1', { n }))
      service.answers['jwks.json'] = () => jsonResponse(200, { keys: [...same, key('key-2')] })
      expect(await keys.find('key-1')).toEqual({ kind: 'unknown' })
      expect(await keys.find('key-2')).toEqual(found('key-2'))
    }
  })

  test('the same key published twice is one key', async () => {
    service.answers['jwks.json'] = () => published('key-1', 'key-1')
    expect(await keys.find('key-1')).toEqual(found('key-1'))
  })

  test('a key that must not verify does not take the name of one that may', async () => {
    service.answers['jwks.json'] = () =>
      jsonResponse(200, { keys: [key('key-1'), key('key-1', { n: other, use: 'enc' })] })
    expect(await keys.find('key-1')).toEqual(found('key-1'))
  })

  test('when no other key is left, no token is refused for it', async () => {
    service.answers['jwks.json'] = () =>
      jsonResponse(200, { keys: [key('key-1'), key('key-1', { n: other })] })
    expect(await keys.find('key-1')).toEqual({ kind: 'unavailable' })
  })
})
