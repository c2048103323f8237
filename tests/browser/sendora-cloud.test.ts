import { describe, expect, it, vi } from 'vitest'
import { SendoraCloud } from '@/lib/sendora/analytics/sendora-cloud'

const apiKey = 'pk_dev_browserTest0000001'

function fakeService(...answers: (Response | Error)[]) {
  const calls: { url: string; body: { events?: { eventType: string }[] } }[] = []
  const fetch = vi.fn(async (url: RequestInfo | URL, init?: RequestInit) => {
    calls.push({ url: String(url), body: JSON.parse(String(init?.body)) })
    const answer = answers.shift() ?? Response.json({ success: true, data: {} })
    if (answer instanceof Error) throw answer
    return answer
  })
  return { fetch: fetch as typeof globalThis.fetch, calls }
}

const eventNames = (call: { body: { events?: { eventType: string }[] } } | undefined) =>
  call?.body.events?.map(({ eventType }) => eventType)

describe('init', () => {
  it.each([
    ['sk_prod_0123456789abcdef', 'secret key'],
    ['sendora_secret_0123456789', 'secret key'],
    ['pk_short', 'not a publishable key'],
  ])('refuses the key %s', (key, words) => {
    expect(() => SendoraCloud.init({ apiKey: key })).toThrow(words)
  })

  it.each(['http://api.example.com', 'https://api.example.com/v1', 'ftp://localhost'])(
    'refuses the API address %s',
    (apiUrl) => {
      expect(() => SendoraCloud.init({ apiKey, apiUrl })).toThrow('apiUrl')
    },
  )
})

describe('track', () => {
  it('works on plain http too, where browsers have no randomUUID', async () => {
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      throw new TypeError('crypto.randomUUID is not a function')
    })
    const { fetch } = fakeService()
    expect(() => SendoraCloud.init({ apiKey, fetch })).not.toThrow()
    vi.restoreAllMocks()
  })

  it('holds events back until consent is granted, then sends them in order', async () => {
    const { fetch, calls } = fakeService()
    const sendora = SendoraCloud.init({ apiKey, fetch })
    sendora.track('button.clicked')
    sendora.track('form.sent')
    await sendora.flush()
    expect(calls).toEqual([])

    sendora.consent.grant()
    await sendora.flush()
    expect(calls[0]?.url).toBe('https://api.sendoracloud.com/api/v1/events/batch')
    expect(eventNames(calls[0])).toEqual(['button.clicked', 'form.sent'])
  })

  it('keeps events that the service could not take, and sends them again', async () => {
    const { fetch, calls } = fakeService(
      new TypeError('fetch failed'),
      new Response(null, { status: 503 }),
    )
    const sendora = SendoraCloud.init({ apiKey, fetch, consentGranted: true })
    sendora.track('kept')
    await sendora.flush()
    await sendora.flush()
    await sendora.flush()
    await sendora.flush()
    expect(calls.map(eventNames)).toEqual([['kept'], ['kept'], ['kept']])
  })

  it('drops events that the service refuses for good', async () => {
    const { fetch, calls } = fakeService(new Response(null, { status: 400 }))
    const sendora = SendoraCloud.init({ apiKey, fetch, consentGranted: true })
    sendora.track('refused')
    await sendora.flush()
    await sendora.flush()
    expect(calls).toHaveLength(1)
  })

  it('never sends more than 100 events at once', async () => {
    const { fetch, calls } = fakeService()
    const sendora = SendoraCloud.init({ apiKey, fetch })
    for (let index = 0; index < 250; index++) sendora.track('counted')
    sendora.consent.grant()
    await sendora.flush()
    await sendora.flush()
    const sizes = calls.map((call) => eventNames(call)?.length ?? 0)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(250)
  })

  it.each([
    ['a name with a space', 'button clicked', {}],
    ['a name that starts with a digit', '1st', {}],
    ['a forbidden key', 'fine', JSON.parse('{"__proto__":{"admin":true}}')],
    ['properties nested six deep', 'fine', { a: { b: { c: { d: { e: { f: 1 } } } } } }],
    ['properties above 32 KB', 'fine', { text: 'x'.repeat(33_000) }],
  ])('refuses %s', (_, name, properties) => {
    const sendora = SendoraCloud.init({ apiKey, consentGranted: true })
    expect(() => sendora.track(name, properties)).toThrow(
      expect.objectContaining({ code: 'event_invalid' }),
    )
  })
})

describe('identify', () => {
  it('names the user on what follows', async () => {
    const { fetch, calls } = fakeService()
    const sendora = SendoraCloud.init({ apiKey, fetch, consentGranted: true })
    sendora.identify('user-7', { plan: 'pro' })
    sendora.track('opened')
    await sendora.flush()
    expect(calls[0]?.body.events).toMatchObject([
      { eventType: 'user.identified', module: 'profiles', userId: 'user-7' },
      { eventType: 'opened', module: 'custom', userId: 'user-7' },
    ])
  })
})

describe('flags', () => {
  it.each([
    ['the service says so', Response.json({ success: true, data: { value: true } }), true],
    ['the service says no', Response.json({ success: true, data: { value: false } }), false],
    ['the service answers nonsense', new Response('<html>'), false],
    ['the service is away', new TypeError('fetch failed'), false],
  ])('are on only when %s', async (_, answer, expected) => {
    const { fetch } = fakeService(answer)
    const sendora = SendoraCloud.init({ apiKey, fetch })
    expect(await sendora.flags.isEnabled('new-chart')).toBe(expected)
  })
})
