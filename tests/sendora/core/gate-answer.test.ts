import { describe, expect, test } from 'vitest'
import {
  badPathAnswer,
  bodyAnswer,
  crossOriginAnswer,
  methodAnswer,
  signInAnswer,
  unavailableAnswer,
} from '@/lib/sendora/core/gate/gate-answer'
import { drawRefusalPage } from '@/lib/sendora/core/gate/refusal-page'
import { isPageMethod, isRead } from '@/lib/sendora/core/gate/request-kind'

const target = { loginPath: '/login', returnTo: '/people?page=2' }
const address = '/login?from=%2Fpeople%3Fpage%3D2'

describe('when nobody is signed in', () => {
  test.each([
    ['GET', 307],
    ['HEAD', 307],
    ['POST', 303],
    ['PUT', 303],
    ['DELETE', 303],
    ['PROPFIND', 303],
  ])('a %s of a document is redirected by %i', (method, status) => {
    expect(signInAnswer({ ...target, request: 'document', method })).toEqual({
      status,
      headers: {},
      body: null,
      location: address,
    })
  })

  test('a JSON request gets 401 and no address to follow', () => {
    const answer = signInAnswer({ ...target, request: 'json', method: 'GET' })
    expect(answer).toEqual({
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: '{"error":{"code":"UNAUTHORIZED","message":"Sign in to use this address."}}',
    })
  })

  test('an action gets the header that Next’s client follows', () => {
    const answer = signInAnswer({ ...target, request: 'action', method: 'POST' })
    expect(answer.status).toBe(401)
    expect(answer.headers['x-action-redirect']).toBe(`${address};push`)
    expect(answer.location).toBeUndefined()
  })

  test('the reason is told, and no address when there is none', () => {
    const facts = { request: 'document', method: 'GET', loginPath: '/login' } as const
    expect(signInAnswer({ ...facts, returnTo: null, reason: 'expired' }).location).toBe(
      '/login?reason=expired',
    )
    expect(signInAnswer({ ...facts, returnTo: null }).location).toBe('/login')
  })
})

describe('while the service cannot be reached', () => {
  test.each([
    ['document', undefined],
    ['json', 'application/json'],
    ['action', 'text/plain'],
  ] as const)('a %s request gets 503 as %s', (kind, type) => {
    const answer = unavailableAnswer(kind, null)
    expect(answer.status).toBe(503)
    expect(answer.headers['content-type']).toBe(type)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.location).toBeUndefined()
  })

  test('the service’s own wait is passed on', () => {
    expect(unavailableAnswer('json', 42).headers['retry-after']).toBe('42')
  })
})

describe('a page of the gate’s own', () => {
  const page = {
    name: 'badPath',
    title: 'A & B',
    text: '<script>',
    link: { href: '/?a="b"', label: 'Back' },
  } as const
  const { body, headers } = drawRefusalPage(page, 'nonce-1')

  test('allows its own style by nonce and nothing else', () => {
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'nonce-nonce-1'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(body).toContain('<style nonce="nonce-1">')
  })

  test('writes every word as text', () => {
    expect(body).toContain('<h1>A &#38; B</h1>')
    expect(body).toContain('<a href="/?a=&#34;b&#34;">Back</a>')
    expect(body).not.toContain('<script')
  })

  test.each([
    ['outage', unavailableAnswer('document', null)],
    ['foreign page', crossOriginAnswer('document', 'https://app.example')],
    ['too large', bodyAnswer({ kind: 'too-large', mostBytes: 9 }, 'document')],
    ['malformed', bodyAnswer({ kind: 'malformed' }, 'document')],
    ['bad path', badPathAnswer('document')],
  ])('says what happened and has a way back: %s', (_, { page }) => {
    expect(page?.title).not.toBe('')
    expect(page?.text).toMatch(/\.$/)
    expect(page?.link.label).not.toBe('')
  })
})

describe('refusals of the gate itself', () => {
  test('a foreign request gets 403 in the form that it asked for', () => {
    expect(crossOriginAnswer('json', 'https://app.example')).toMatchObject({
      status: 403,
      headers: { 'content-type': 'application/json' },
    })
    expect(crossOriginAnswer('action', 'https://app.example')).toMatchObject({
      status: 403,
      headers: { 'content-type': 'text/plain' },
    })
  })

  test('a page of ours at another address is told the right one', () => {
    const address = 'https://app.example/login?from=%2F'
    const answer = crossOriginAnswer('document', 'https://app.example', address)
    expect(answer.page?.link.href).toBe(address)
    expect(answer.page?.text).toContain('https://app.example.')
  })

  test('an ambiguous path gets 400', () => {
    expect(badPathAnswer('document').status).toBe(400)
  })

  test.each([
    ['GET', true],
    ['HEAD', true],
    ['OPTIONS', false],
    ['POST', false],
    ['get', false],
  ])('%s reads: %s', (method, reads) => {
    expect(isRead(method)).toBe(reads)
  })
})

test('a page names its methods when another is used', () => {
  expect(methodAnswer('DELETE')).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD, POST' },
  })
  expect(methodAnswer('OPTIONS')).toMatchObject({ status: 204, body: null })
  expect(['GET', 'HEAD', 'POST'].every(isPageMethod)).toBe(true)
  expect(['PUT', 'OPTIONS', 'get', 'TRACE', ''].some(isPageMethod)).toBe(false)
})

test('a body that is refused is named, with the size that would do', () => {
  const tooLarge = { kind: 'too-large', mostBytes: 1_048_576 } as const
  expect(bodyAnswer(tooLarge, 'action')).toEqual({
    status: 413,
    headers: { 'content-type': 'text/plain' },
    body: 'This is too much to send at once. Send less than 1 MB.',
  })
  expect(bodyAnswer({ ...tooLarge, mostBytes: 9_961_472 }, 'json').body).toContain('9.5 MB')
  expect(bodyAnswer({ ...tooLarge, mostBytes: 2_000 }, 'json').body).toContain('1.9 KB')
  expect(bodyAnswer({ kind: 'malformed' }, 'document').status).toBe(400)
})
