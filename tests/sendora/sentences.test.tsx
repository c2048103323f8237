import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FormState, idle, refusalSentence } from '@/lib/sendora'
import { requestMagicLinkAction, signInAction } from '@/lib/sendora/actions'
import { ClientConfigProvider, stateMessage } from '@/lib/sendora/client'
import { RefreshProblem } from '@/lib/sendora/client/refresh-problem'
import { browserErrors, browserSentence } from '@/lib/sendora/core/errors/browser-errors'
import type { Sentences } from '@/lib/sendora/core/errors/sentences'
import { fieldMessages } from '@/lib/sendora/core/forms/form-messages'
import { refused, refusedWith } from '@/lib/sendora/core/forms/form-state'
import { sayState } from '@/lib/sendora/core/forms/in-language'
import { errorCatalog } from '@/lib/sendora/core/refusals/describe-error'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { getClientConfig, getClientSentences, getRefusalSentence } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { configure } from '@/tests/support/configuration'
import { fakeService, jsonResponse, refusal } from '@/tests/support/fake-service'
import { fromOurPage, requestTo } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => ({
  ...(await import('@/tests/support/fake-next')).nextNavigation,
  usePathname: () => '/people',
}))

const german: Sentences = {
  language: 'de',
  errors: {
    INVALID_CREDENTIALS: 'E-Mail und Passwort passen nicht zusammen.',
    UNAUTHORIZED: 'Nicht angemeldet.',
    SERVICE_UNAVAILABLE: 'Der Dienst antwortet nicht.',
    UNKNOWN: 'Das hat nicht geklappt.',
    ACTION_FAILED: 'Bei uns ist etwas schiefgegangen.',
  },
  timedErrors: { RATE_LIMITED: 'Zu viele Versuche. Wieder möglich {wait}.' },
  fields: { EMAIL_EMPTY: 'Geben Sie Ihre E-Mail-Adresse ein.' },
  pages: {
    unavailable: { title: 'Nicht erreichbar', text: 'Nichts ist verloren.', link: 'Noch einmal' },
    tooLarge: { title: 'Zu viel', text: 'Höchstens {size}.', link: 'Zurück' },
    wrongAddress: { title: 'Falsche Adresse', text: 'Richtig ist {origin}.', link: 'Öffnen' },
    badPath: { title: 'Unlesbar', text: '<b>', link: 'Start' },
  },
  session: { unavailableUntil: 'Noch nicht: {wait}.', retry: 'Erneut' },
  forms: { sentTo: 'Gesendet an {email}.' },
}

const load = vi.fn(async (headers: Headers) =>
  headers.get('accept-language')?.startsWith('de') ? german : null,
)
const inGerman = { ...fromOurPage, 'accept-language': 'de' }

function enter(answers: Parameters<typeof fakeService>[0] = {}): void {
  enterApp(fakeService(answers).fetch)
}

beforeEach(() => {
  enter()
  load.mockClear()
  configureSendora({ sentences: load })
})
afterEach(() => {
  configureSendora({ sentences: null, limit: null })
  leaveApp()
})

describe('an action', () => {
  const wrong = formOf({ email: 'ada@example.com', password: 'wrong' })
  const atLogin = { '/login': () => refusal(401, 'INVALID_CREDENTIALS') }

  test('refuses in the language of the request', async () => {
    enter(atLogin)
    visit({}, inGerman)
    expect(await signInAction(idle, wrong)).toMatchObject({
      code: 'INVALID_CREDENTIALS',
      message: german.errors?.INVALID_CREDENTIALS,
    })
  })

  test('refuses in English where the app has no sentences', async () => {
    enter(atLogin)
    visit({}, { ...fromOurPage, 'accept-language': 'fr' })
    expect(await signInAction(idle, wrong)).toMatchObject({
      message: refusalSentence('INVALID_CREDENTIALS', null),
    })
  })

  test('refuses in English if the sentences can’t be loaded', async () => {
    enter(atLogin)
    load.mockRejectedValueOnce(new Error('no such file'))
    visit({}, inGerman)
    expect(await signInAction(idle, wrong)).toMatchObject({
      message: refusalSentence('INVALID_CREDENTIALS', null),
    })
  })

  test.each(['de_DE', '', 'Deutsch, bitte'])(
    'refuses in English if %j is the language',
    async (language) => {
      configureSendora({ limit: async () => ({ kind: 'limited', retryAfterSeconds: 7 }) })
      load.mockResolvedValueOnce({ ...german, language })
      visit({}, inGerman)
      expect(await signInAction(idle, wrong)).toMatchObject({
        message: refusalSentence('RATE_LIMITED', 7),
      })
    },
  )

  test('says what is wrong with a field', async () => {
    visit({}, inGerman)
    const state = await requestMagicLinkAction(idle, formOf({ email: '' }))
    expect(state).toMatchObject({ fields: { email: german.fields?.EMAIL_EMPTY } })
  })

  test('names the wait in the language of the request', async () => {
    configureSendora({ limit: async () => ({ kind: 'limited', retryAfterSeconds: 7 }) })
    visit({}, inGerman)
    expect(await signInAction(idle, wrong)).toMatchObject({
      message: 'Zu viele Versuche. Wieder möglich in 7 Sekunden.',
    })
  })
})

describe('a state', () => {
  test.each([
    [refused('UNAUTHORIZED'), german.errors?.UNAUTHORIZED],
    [refused('NEVER_HEARD_OF'), german.errors?.UNKNOWN],
    [refused('HTTP_502'), german.errors?.SERVICE_UNAVAILABLE],
    [refused('RATE_LIMITED', { retryAfterSeconds: 600 }), /in 10 Minuten\.$/],
    [refused('RATE_LIMITED', { retryAfterSeconds: 86_400 }), /in 1\.440 Minuten\.$/],
    [refusedWith('The app’s own words.', { code: 'X' }), 'The app’s own words.'],
    [refusedWith('The app’s own words.', { code: 'UNAUTHORIZED' }), 'The app’s own words.'],
    [refused('NOT_FOUND'), refusalSentence('NOT_FOUND', null)],
  ])('%j says %s', (state, message) => {
    expect(sayState(state, german)).toEqual({
      ...state,
      message: typeof message === 'string' ? message : expect.stringMatching(message as RegExp),
    })
  })

  test.each(['constructor', '__proto__', ''])('with the code %j is harmless', (code) => {
    expect(sayState(refused(code), german)).toMatchObject({ message: german.errors?.UNKNOWN })
  })

  test('keeps its question, with the problem in the language', () => {
    const state = { kind: 'enroll', secret: 's', problem: 'Enter your email address.' }
    const problem = german.fields?.EMAIL_EMPTY
    expect(sayState(state, german)).toEqual({ ...state, problem })
  })

  test('within another is said too', () => {
    const state = { kind: 'question', state: refused('UNAUTHORIZED') }
    expect(sayState(state, german)).toMatchObject({
      state: { message: german.errors?.UNAUTHORIZED },
    })
  })

  test('says every sentence of the library, and each of them once', () => {
    const codes = Object.keys(errorCatalog)
    const every: Sentences = {
      language: 'de',
      errors: Object.fromEntries(codes.map((code) => [code, `de ${code}`])),
      fields: Object.fromEntries(Object.keys(fieldMessages).map((name) => [name, `de ${name}`])),
    }
    const said = codes.map((code) => sayState(refused(code), every) as { message: string })
    expect(said.map(({ message }) => message)).toEqual(codes.map((code) => `de ${code}`))
    const fields = { ...fieldMessages }
    expect(sayState({ kind: 'invalid', fields }, every)).toMatchObject({ fields: every.fields })
  })

  test('keeps the email that a sentence names', () => {
    const fields = { email: 'Type ada@example.com to confirm.' }
    const own: Sentences = { language: 'de', fields: { EMAIL_UNLIKE: '{email} bestätigen.' } }
    expect(sayState({ kind: 'invalid', fields }, own)).toMatchObject({
      fields: { email: 'ada@example.com bestätigen.' },
    })
  })
})

describe('a page of the gate', () => {
  const pageFor = async (path: string, request: Parameters<typeof requestTo>[1]) => {
    const answer = await sendoraMiddleware()(requestTo(path, request))
    return { status: answer.status, body: await answer.text() }
  }
  const expired = { '__Host-sendora_at': unsignedToken(expiredClaims), '__Host-sendora_rt': 'rt_1' }

  test('speaks the language of the request during an outage', async () => {
    enter({ '/token/refresh': () => jsonResponse(503, {}) })
    const headers = { accept: 'text/html', 'accept-language': 'de' }
    const { status, body } = await pageFor('/people', { cookies: expired, headers })
    expect(status).toBe(503)
    expect(body).toContain('<html lang="de">')
    expect(body).toContain('Nicht erreichbar')
    expect(body).toContain('<a href="">Noch einmal</a>')
    expect(body).toContain('<title>Nicht erreichbar</title>')
  })

  test('is English without sentences, and loads none for a page that passes', async () => {
    enter({ '/token/refresh': () => jsonResponse(503, {}) })
    configureSendora({ sentences: null })
    const { body } = await pageFor('/people', {
      cookies: expired,
      headers: { accept: 'text/html' },
    })
    expect(body).toContain('<html lang="en">')
    expect(load).not.toHaveBeenCalled()
  })

  test('escapes what the app says', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'de' }
    const { status, body } = await pageFor('/a%2Fb', { headers })
    expect(status).toBe(400)
    expect(body).toContain('&#60;b&#62;')
  })

  test('names the origin', async () => {
    configure({ appOrigin: ['https://app.example.com', 'https://other.example.com'] })
    const headers = { accept: 'text/html', 'accept-language': 'de', host: 'evil.example' }
    const { status, body } = await pageFor('/people', { headers })
    expect(status).toBe(400)
    expect(body).toContain('Richtig ist https://app.example.com.')
  })

  test('names the size', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'de', ...fromOurPage }
    const long = { 'content-length': '2000000', 'content-type': 'multipart/form-data' }
    const request = { method: 'POST', headers: { ...headers, ...long }, body: 'x' }
    const { status, body } = await pageFor('/login', request)
    expect(status).toBe(413)
    expect(body).toContain('Höchstens 1 MB.')
  })
})

describe('client parts', () => {
  test('get finished sentences, and none that they never say', async () => {
    visit({}, inGerman)
    const sentences = await getClientSentences()
    expect(sentences).toEqual({
      language: 'de',
      errors: {
        SERVICE_UNAVAILABLE: german.errors?.SERVICE_UNAVAILABLE,
        ACTION_FAILED: german.errors?.ACTION_FAILED,
      },
      session: german.session,
      forms: german.forms,
    })
    visit({}, fromOurPage)
    expect(await getClientSentences()).toBeNull()
  })

  test('say them below the provider', () => {
    const nothing = () => undefined
    const draw = (sentences: Sentences | null) =>
      renderToStaticMarkup(
        <ClientConfigProvider config={getClientConfig()} sentences={sentences}>
          <RefreshProblem
            outcome={{ kind: 'unavailable', retryAfterSeconds: 7 }}
            signInHref="/login"
            onRetry={nothing}
            onWaited={nothing}
          />
        </ClientConfigProvider>,
      )
    expect(draw(german)).toContain('Noch nicht: in 7 Sekunden.')
    expect(draw(german)).toContain('Erneut')
    expect(draw(german)).toContain('Sign in again')
    expect(draw(null)).toContain('try again in 7 seconds.')
  })

  test('say the app’s sentence of a refusal, and ours where it has none', () => {
    expect(browserSentence('ACTION_FAILED', german.errors)).toBe(german.errors?.ACTION_FAILED)
    expect(browserSentence('PAGE_OUTDATED', german.errors)).toBe(browserErrors.PAGE_OUTDATED)
    expect(browserSentence('ACTION_FAILED', undefined)).toBe(browserErrors.ACTION_FAILED)
  })

  test('describe a form’s state', () => {
    const sent: FormState = { kind: 'sent', email: 'ada@example.com' }
    expect(stateMessage(sent, german)).toBe('Gesendet an ada@example.com.')
    expect(stateMessage(sent)).toBe('If ada@example.com has an account, an email is on its way.')
  })
})

test('a code in an address is said in the language of the request', async () => {
  visit({}, inGerman)
  expect(await getRefusalSentence('UNAUTHORIZED')).toBe(german.errors?.UNAUTHORIZED)
  expect(await getRefusalSentence('RATE_LIMITED', 1)).toBe(
    'Zu viele Versuche. Wieder möglich in 1 Sekunde.',
  )
  visit({}, fromOurPage)
  expect(await getRefusalSentence('UNAUTHORIZED')).toBe(refusalSentence('UNAUTHORIZED', null))
})
