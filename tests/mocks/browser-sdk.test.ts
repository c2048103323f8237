import { describe, expect, test } from 'vitest'
import { evaluateFlag } from '../../mocks/data/flags'
import { createTestService } from './support/test-service'

const event = (more: object = {}) => ({
  module: 'custom',
  eventType: 'page.viewed',
  timestamp: '2026-05-20T09:30:00.000Z',
  properties: {},
  context: { page: { url: 'http://localhost:3000/dashboard' } },
  consent: ['analytics'],
  anonymousId: 'browser-1',
  ...more,
})
const one = '/api/v1/events'
const batch = '/api/v1/events/batch'
const evaluate = '/api/v1/feature-flags/evaluate'
const evaluateAll = '/api/v1/feature-flags/evaluate-all'
const deep = { a: { b: { c: { d: { e: { f: 1 } } } } } }

describe('events', () => {
  test('land, in the log as well and on the page', async () => {
    const mock = createTestService()
    const answer = await mock.send('POST', batch, {
      body: { events: [event(), event({ eventType: 'button.clicked' })] },
    })
    expect([answer.status, answer.json.data]).toEqual([200, { accepted: 2, rejected: [] }])
    const log = await mock.control('GET', '/requests?path=/events/batch')
    expect(log.json).toMatchObject([{ method: 'POST', status: 200 }])
    const { json: page } = await mock.send('GET', '/', { key: null })
    expect(page).toContain('button.clicked')
    expect(page).toContain('http://localhost:3000/dashboard')
  })

  test('of a known user are in that user’s log', async () => {
    const mock = createTestService()
    const { user } = (await mock.login()).json.data
    const told = event({ anonymousId: undefined, userId: user.id })
    await mock.send('POST', one, { body: told })
    await mock.send('POST', batch, { body: { events: [told] } })
    const log = await mock.control('GET', '/requests?path=/events&email=ada@example.com')
    expect(log.json.map(({ path }: { path: string }) => path)).toEqual(['/events', '/events/batch'])
  })

  test.each([
    ['a name with a space', { eventType: 'button clicked' }],
    ['no time', { timestamp: undefined }],
    ['a time that is none', { timestamp: 'yesterday' }],
    ['no module', { module: undefined }],
    ['nobody', { anonymousId: undefined }],
    ['a user and a browser at once', { userId: 'user-1' }],
    ['properties nested six deep', { properties: deep }],
    ['a key that is refused', { properties: JSON.parse('{"__proto__":{"admin":true}}') }],
    ['properties above 32 KB', { properties: { text: 'x'.repeat(33_000) } }],
  ])('with %s are refused alone, and dropped from a batch', async (_, wrong) => {
    const mock = createTestService()
    const alone = await mock.send('POST', one, { body: event(wrong) })
    expect([alone.status, alone.json.error?.code]).toEqual([400, 'VALIDATION_ERROR'])

    const { status, json } = await mock.send('POST', batch, {
      body: { events: [event(), event(wrong)] },
    })
    expect([status, json.data.accepted, json.data.rejected]).toEqual([
      200,
      1,
      [{ index: 1, reason: expect.any(String) }],
    ])
  })

  test.each([0, 101])('in a batch of %i are refused as a whole', async (count) => {
    const mock = createTestService()
    const events = Array.from({ length: count }, () => event())
    expect((await mock.send('POST', batch, { body: { events } })).status).toBe(400)
  })

  test('a hundred land', async () => {
    const mock = createTestService()
    const events = Array.from({ length: 100 }, () => event())
    const { json } = await mock.send('POST', batch, { body: { events } })
    expect(json.data).toEqual({ accepted: 100, rejected: [] })
  })
})

test.each([one, batch, evaluate, evaluateAll])('%s needs the publishable key', async (path) => {
  const mock = createTestService()
  for (const key of [null, 'sk_prod_secretsecretsecret']) {
    const { status, json } = await mock.send('POST', path, { key, body: {} })
    expect([status, json.error.code]).toEqual([401, 'UNAUTHORIZED'])
  }
})

describe('pages of other origins', () => {
  const question = { 'access-control-request-method': 'POST' }
  const ask = (origin: string, path = batch) =>
    createTestService().send('OPTIONS', path, { key: null, headers: { ...question, origin } })

  test('are the app’s: the browser is told yes, and the answer can be read', async () => {
    const origin = 'http://localhost:3000'
    const { status, headers } = await ask(origin)
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, origin])
    expect(headers.get('access-control-allow-headers')).toContain('x-api-key')
    const mock = createTestService()
    const refused = await mock.send('POST', batch, { body: {}, headers: { origin } })
    expect(refused.status).toBe(400)
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('are someone else’s: the browser is told nothing', async () => {
    const { headers } = await ask('https://evil.example')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('may call nothing else', async () => {
    const { headers } = await ask('http://localhost:3000', '/api/v1/auth-service/login')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('flags', () => {
  const mock = createTestService()
  const ask = async (key: string, entityId: string) =>
    (await mock.send('POST', evaluate, { body: { key, entityId } })).json.data

  test('have a value, and say where it comes from', async () => {
    expect(await ask('weekly-digest', 'browser-1')).toEqual({
      key: 'weekly-digest',
      value: true,
      reason: 'default',
    })
  })

  test('know admins and members apart', async () => {
    const { user: ada } = (await mock.login()).json.data
    const { user: grace } = (await mock.login('grace@example.com')).json.data
    expect(await ask('audit-export', ada.id)).toMatchObject({ value: true, reason: 'rule' })
    expect(await ask('audit-export', grace.id)).toMatchObject({ value: false, reason: 'default' })
  })

  test('that do not exist are 404, inherited names included', async () => {
    for (const key of ['nothing', 'constructor']) {
      const body = { key, entityId: 'browser-1' }
      expect((await mock.send('POST', evaluate, { body })).status).toBe(404)
    }
  })

  test('give everybody the same answer each time, and their share one of the two', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `browser-${index}`)
    const on = (id: string) => evaluateFlag('new-chart', { id, audiences: [] })?.value
    const answers = ids.map(on)
    expect(ids.map(on)).toEqual(answers)
    const share = answers.filter(Boolean).length / ids.length
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
  })

  test('can be asked for together', async () => {
    const body = { entityId: 'browser-1' }
    const { flags } = (await mock.send('POST', evaluateAll, { body })).json.data
    expect(flags['weekly-digest']).toBe(true)
    expect(flags['new-chart']).toBe((await ask('new-chart', 'browser-1')).value)
  })
})
