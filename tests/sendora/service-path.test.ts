import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signOutDeviceAction } from '@/lib/sendora/device-actions'
import { idle, isServiceId } from '@/lib/sendora/index'
import { removePasskeyAction } from '@/lib/sendora/passkey-actions'
import { callService, withSession } from '@/lib/sendora/server'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, ok } from '@/tests/support/fake-service'
import { requestTo } from '@/tests/support/gate-request'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: vi.fn() }))
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const read = { parse: (data: unknown) => data }
let service = fakeService()

beforeEach(() => {
  service = fakeService({ '': () => ok({}) })
  enterApp(service.fetch)
  visit(session)
})

afterEach(leaveApp)

async function pathAsked(path: string): Promise<string> {
  expect(await callService(path, read)).toEqual({ kind: 'ok', data: {} })
  const { pathname, search } = new URL(service.calls[0]?.url ?? '')
  return pathname.replace('/api/v1', '') + search
}

describe('callService reaches the path that it was given', () => {
  test.each([
    ['/people'],
    ['/people/7/sessions'],
    ['/people?page=2&sort=-name'],
    ['/people?search=a%2Fb%3Fc%23d'],
    ['/people/~ada.lovelace@example.com'],
    ['/people/...'],
    ['/people/.well-known'],
    ['/people/a..b'],
    ['/events?at=2026-01-01T00:00:00.000Z&person=..'],
    ['/reports/2026;rev=2'],
  ])('%s', async (path) => {
    expect(await pathAsked(path)).toBe(path)
  })

  test.each([
    ['a/b'],
    ['../me'],
    ['50%'],
    ['what?'],
    ['#1'],
    ['ä ö'],
    ['ada@example.com'],
    ['a%2Fb'],
    ['…'],
  ])('with the id %s, encoded', async (id) => {
    const path = `/people/${encodeURIComponent(id)}/sessions`
    expect(await pathAsked(path)).toBe(path)
  })
})

const ids = [
  '..',
  '.',
  '../admin',
  '%2e%2e',
  '%2E.',
  '.%2e/admin',
  '%2e',
  '%252e%252e',
  '..%5cadmin',
  '..\\admin',
  'a\\b',
  '..;x',
  '..%3Bx',
  '.\t./admin',
  '.\n.',
  'a\r\nb',
  'a\u0000',
  'a\u007f',
  'a%00',
  'a%0d%0ab',
  '.. ',
  '',
  '/admin',
  '7/',
  '7//8',
  '7?',
  '7?/8',
  '7#',
  '7#/8',
]

describe('callService refuses a path that leads elsewhere', () => {
  const unsafe = [
    ...ids.map((id) => `/people/${id}/sessions`),
    ...ids.filter((id) => id !== '7?').map((id) => `/people/${id}`),
    '',
    '/',
    'people',
    '//evil.example/people',
    '/\\evil.example',
    'https://evil.example/people',
    '@evil.example/people',
    '.evil.example',
    '?page=2',
    '/../admin',
    '/people?page=2?x=3',
    '/people?page=2#x',
    '/people?page=\n2',
    '/people?page=2 ',
  ]

  test.each(unsafe.map((path) => [JSON.stringify(path), path]))('%s', async (_, path) => {
    await expect(callService(path, read)).rejects.toMatchObject({
      code: 'path_invalid',
      message: expect.stringContaining(JSON.stringify(path)),
    })
    expect(service.calls).toEqual([])
  })

  test('also an encoded value that is nothing but dots', async () => {
    for (const id of ['..', '.', '%2e%2e', '..\\admin', '..;a']) {
      const path = `/people/${encodeURIComponent(id)}/sessions`
      await expect(callService(path, read)).rejects.toMatchObject({ code: 'path_invalid' })
    }
    expect(service.calls).toEqual([])
  })

  test('whether it reads or writes, and whether or not anyone is signed in', async () => {
    const path = '/people/../admin'
    const write = { ...read, method: 'DELETE' }
    await expect(callService(path, write)).rejects.toMatchObject({ code: 'path_invalid' })
    visit()
    await expect(callService(path, read)).rejects.toMatchObject({ code: 'path_invalid' })
    expect(service.calls).toEqual([])
  })

  test('in a handler', async () => {
    const handler = withSession(async (_request, context) =>
      Response.json(await context.callService('/people/../admin', read)),
    )
    const call = handler(requestTo('/api/people', { cookies: session }), {
      params: Promise.resolve({}),
    })
    await expect(call).rejects.toMatchObject({ code: 'path_invalid' })
    expect(service.calls).toEqual([])
  })

  test('so ids from forms are checked first, by the library’s own actions too', async () => {
    expect(
      ['..', '.', '%2e%2e', '..\\admin', '..;a', '', '\ud800', 'a'.repeat(1_501)].filter(
        isServiceId,
      ),
    ).toEqual([])
    expect(
      ['a/b', '../me', '50%', 'ä ö', 'ada@example.com', 'a'.repeat(1_500)].every(isServiceId),
    ).toBe(true)
    for (const id of ['..', '%2e%2e', '..;a']) {
      const refused = { kind: 'refused', code: 'VALIDATION_ERROR' }
      expect(await signOutDeviceAction(idle, formOf({ device: id }))).toMatchObject(refused)
      expect(await removePasskeyAction(idle, formOf({ passkey: id }))).toMatchObject(refused)
    }
    expect(service.calls).toEqual([])
  })

  test('without decoding what is long', async () => {
    const path = `/people/%${'25'.repeat(500_000)}2e`
    await expect(callService(path, read)).rejects.toMatchObject({ code: 'path_invalid' })
  })

  test('without repeating what is long', async () => {
    const long = `/people/../${'x'.repeat(10_000)}`
    await expect(callService(long, read)).rejects.toMatchObject({
      code: 'path_invalid',
      message: expect.stringMatching(/^.{100,500}$/),
    })
  })
})
