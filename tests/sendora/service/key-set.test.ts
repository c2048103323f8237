import { beforeEach, describe, expect, test } from 'vitest'
import { createKeySet } from '@/lib/sendora/service/key-set'
import { frozenClock } from '@/tests/support/clock'
import { fakeService, jsonResponse } from '@/tests/support/fake-service'

const url = 'https://api.example/jwks.json'
const modulus = 'A'.repeat(342)
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
    ['a key of 2,040 bits', { n: 'A'.repeat(340) }],
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
})
