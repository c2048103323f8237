import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendoraFetch } from '@/lib/sendora/client'

const sent = vi.fn(async (_: Request) => new Response())

/** What a browser does with a relative address. */
class PageRequest extends Request {
  constructor(input: string | URL | Request, init?: RequestInit) {
    super(input instanceof Request ? input : new URL(input, 'https://app.example/account'), init)
  }
}

beforeEach(() => {
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('Request', PageRequest)
  vi.stubGlobal('location', { origin: 'https://app.example' })
  vi.stubGlobal('document', { cookie: 'theme=dark; __Host-sendora_csrf=c1' })
  sent.mockClear()
})

afterEach(() => vi.unstubAllGlobals())

async function headerOf(...args: Parameters<typeof sendoraFetch>) {
  await sendoraFetch(...args)
  return sent.mock.calls[0]?.[0].headers.get('x-sendora-csrf')
}

test.each(['POST', 'put', 'PATCH', 'DELETE'])(
  '%s to this app carries the CSRF cookie',
  async (method) => {
    expect(await headerOf('/api/user', { method })).toBe('c1')
  },
)

test('so does a whole request, with its body and headers', async () => {
  const request = new PageRequest('/api/user', {
    method: 'POST',
    body: 'a',
    headers: { 'x-own': '1' },
  })
  expect(await headerOf(request)).toBe('c1')
  expect(sent.mock.calls[0]?.[0].headers.get('x-own')).toBe('1')
  expect(await sent.mock.calls[0]?.[0].text()).toBe('a')
})

test('over http, the cookie has its short name', async () => {
  vi.stubGlobal('document', { cookie: 'sendora_csrf=c2' })
  expect(await headerOf('/api/user', { method: 'POST' })).toBe('c2')
})

test.each<[title: string, args: Parameters<typeof sendoraFetch>]>([
  ['a read', ['/api/user']],
  ['another origin', ['https://evil.test/api/user', { method: 'POST' }]],
  ['another port', ['https://app.example:8443/', { method: 'POST' }]],
])('%s doesn’t', async (_, args) => {
  expect(await headerOf(...args)).toBeNull()
})

test('without a session, nothing is added, and the handler says what is missing', async () => {
  vi.stubGlobal('document', { cookie: '' })
  expect(await headerOf('/api/user', { method: 'POST' })).toBeNull()
})
