import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { signInAction } from '@/lib/sendora/actions'
import { configureSendora, type SendoraEvent } from '@/lib/sendora/instrumentation'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { createMockService } from '@/mocks/create-mock-service'
import { newRsaKey } from '@/mocks/tokens/new-rsa-key'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { requestTo } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

/** A project whose tokens don't say what the defaults expect: every session looks like another app's. */
const app = {
  appOrigin: 'http://localhost:3000',
  apiUrl: 'http://localhost:4010',
  publicKey: 'pk_dev_projectAAAAAAAAAAAA',
}
const signingKey = newRsaKey(2048)
const user = { email: 'ada@example.com', password: 'correct horse battery staple' }
const jwksUrl = `${app.apiUrl}/api/v1/auth-service/.well-known/jwks.json`

let offsetMs = 0
const pass = (ms: number) => {
  offsetMs += ms
}
const nowMs = () => Date.now() + offsetMs

let events: SendoraEvent[] = []
let jar: Record<string, string> = {}
let service: ReturnType<typeof createMockService>

beforeEach(() => {
  pass(120_000)
  service = createMockService({ origin: app.apiUrl, publicKey: app.publicKey, signingKey })
  const answer: typeof fetch = async (input, init) => service.fetch(new Request(input, init))
  vi.stubGlobal('fetch', answer)
  events = []
  jar = {}
  configureSendora({ onEvent: (event) => events.push(event) })
})

afterEach(() => {
  vi.unstubAllGlobals()
  configureSendora({ onEvent: null })
})

const unexpected = () => events.filter(({ name }) => name === 'session.unexpected_claim')

async function signIn() {
  const { store, written } = fakeCookieStore({})
  currentRequest.cookies = store
  currentRequest.headers = new Headers({ origin: app.appOrigin, 'sec-fetch-site': 'same-origin' })
  const form = new FormData()
  for (const [name, value] of Object.entries(user)) form.append(name, value)
  await locationOf(signInAction(idle, form))
  jar = Object.fromEntries(written.map(({ name, value }) => [name, value]))
}

const openPage = (path = '/people') => sendoraMiddleware()(requestTo(path, { cookies: jar }))

test.each([
  ['iss', 'issuer', { issuer: 'https://id.example.com' }],
  ['aud', 'audience', { audience: 'projectOfAnotherName' }],
  ['iss', 'issuer', { issuer: 'https://id.example.com', jwksUrl }],
  ['aud', 'audience', { audience: 'projectOfAnotherName', jwksUrl }],
])('an unexpected %s is reported with the option to set', async (claim, option, options) => {
  configure({ ...app, nowMs, ...options })
  await signIn()
  const page = await openPage()
  expect(page.headers.get('location')).toBe(`${app.appOrigin}/login?from=%2Fpeople`)
  expect(page.headers.getSetCookie()).toEqual([])
  const event = { requestId: null, name: 'session.unexpected_claim', claim, option }
  expect(unexpected()).toEqual([event])

  await openPage()
  expect(unexpected()).toEqual([event])
  pass(61_000)
  await openPage()
  expect(unexpected()).toEqual([event, event])
})

test('a session from before the mark is reported as well', async () => {
  configure({ ...app, nowMs, issuer: 'https://id.example.com' })
  await signIn()
  jar.sendora_csrf = jar.sendora_csrf?.split('.')[0] ?? ''
  await openPage()
  expect(unexpected()).toHaveLength(1)
})

test('what another app has marked as its own is not', async () => {
  configure({ ...app, nowMs, issuer: 'https://id.example.com' })
  await signIn()
  const theirs = Buffer.from('http://localhost:3999').toString('base64url')
  jar.sendora_csrf = `hash.${theirs}`
  await openPage()
  expect(unexpected()).toEqual([])
  expect(events.map(({ name }) => name)).toContain('session.foreign')
})
