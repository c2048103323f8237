import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FormState, idle } from '@/lib/sendora'
import { socialCallback } from '@/lib/sendora/account'
import { refused } from '@/lib/sendora/core/forms/form-state'
import { configureSendora, type Sentences } from '@/lib/sendora/instrumentation'
import {
  finishPasskeyRegistrationAction,
  startPasskeyRegistrationAction,
  startPasskeySignInAction,
} from '@/lib/sendora/passkey-actions'
import { SessionBoundary, signOutHandler, withSessionForm } from '@/lib/sendora/server'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, jsonResponse } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'
import { passkeyResponse } from '@/tests/support/passkey-response'
import { signingKey } from '@/tests/support/signing-keys'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const message = 'Der Dienst antwortet nicht.'
const german: Sentences = {
  language: 'de',
  errors: { SERVICE_UNAVAILABLE: message, PASSKEY_STALE: message },
  pages: {
    blocked: { title: 'Fremd', text: 'Von {origin} kam das nicht.', link: 'Zum Anfang' },
    wrongAddress: { title: 'Falsche Adresse', text: 'Zu {constructor}: {origin}.', link: 'Öffnen' },
  },
  session: { unverifiable: 'Nicht zu prüfen.' },
}
const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const inGerman = { ...fromOurPage, 'accept-language': 'de' }
const away = () => jsonResponse(503, {})

beforeEach(() => {
  const answers = { '/authenticate/start': away, '/register': away, 'jwks.json': away }
  enterApp(fakeService(answers).fetch)
  configureSendora({
    sentences: async (headers) => (headers.get('accept-language') === 'de' ? german : null),
  })
})
afterEach(() => {
  configureSendora({ sentences: null })
  leaveApp()
})

const form = formOf({ name: 'Laptop', response: passkeyResponse('a'.repeat(43)) })
const ownForm = withSessionForm(async (): Promise<FormState> => refused('SERVICE_UNAVAILABLE'))

test.each<[string, () => Promise<unknown>]>([
  ['a form of the app', () => ownForm(idle, form)],
  ['the start of a passkey sign-in', startPasskeySignInAction],
  ['the start of a new passkey', () => startPasskeyRegistrationAction(form)],
  ['a passkey that wasn’t asked for', () => finishPasskeyRegistrationAction(idle, form)],
])('%s refuses in the language of the request', async (_, action) => {
  visit(session, inGerman)
  expect(await action()).toMatchObject({ kind: 'refused', message })
})

test('a session that can’t be verified is told in the language of the request', async () => {
  vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
  vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
  visit({ ...session, '__Host-sendora_at': await (await signingKey()).sign() }, inGerman)
  const drawn = await SessionBoundary({ children: () => null })
  expect(renderToStaticMarkup(drawn)).toBe('<p role="alert">Nicht zu prüfen.</p>')
})

test('a sign-out from another site is refused with a page in the language of the request', async () => {
  visit(session, { 'accept-language': 'de', origin: 'https://evil.test' })
  const page = await (await signOutHandler()).text()
  expect(page).toContain('<title>Fremd</title>')
  expect(page).toContain('<p>Von https://app.example kam das nicht.</p>')
  expect(page).toContain('<a href="/">Zum Anfang</a>')
})

test.each<[string, (headers: Record<string, string>) => Promise<Response>]>([
  ['a sign-out', signOutHandler],
  [
    'the answer of a provider',
    (headers) => socialCallback(new Request('http://localhost:3000/login/callback', { headers })),
  ],
])('%s at an unknown address has a page in the language of the request', async (_, ask) => {
  vi.stubEnv('APP_ORIGIN', 'https://app.example,https://other.example')
  const headers = { 'accept-language': 'de', host: 'evil.test' }
  visit(session, headers)
  const page = await (await ask(headers)).text()
  expect(page).toContain('<html lang="de">')
  // Only what a page names is filled in.
  expect(page).toContain('<p>Zu {constructor}: https://app.example.</p>')
})
