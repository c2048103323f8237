import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

type Event = {
  id: string
  at: string
  type: string
  actorId: string
  person: { id: string; name: string; email: string } | null
  properties: Record<string, unknown>
}

async function signedIn(seed?: number) {
  const mock = createTestService(seed === undefined ? {} : { seed })
  const { accessToken: token } = await mock.session()
  const get = (path: string) => mock.get(path, { token })
  const data = async (path: string) => (await get(path)).json.data
  const items = async (query: string): Promise<Event[]> => (await data(`/events${query}`)).items
  const track = (eventType: string, more: object = {}) => {
    const timestamp = '2026-05-20T09:30:00Z'
    const body = { module: 'custom', eventType, timestamp, anonymousId: 'browser-1', ...more }
    return mock.send('POST', '/api/v1/events', { body })
  }
  return { mock, get, data, items, track }
}

const ids = (events: Event[]) => events.map(({ id }) => id)

describe('the list of events', () => {
  test('is newest first, 25 to a page, none from the future, with people who exist', async () => {
    const { mock, items, get } = await signedIn()
    const events = await items('')
    const dates = events.map(({ at }) => at)
    expect(events).toHaveLength(25)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(Date.parse(dates[0]!)).toBeLessThanOrEqual(mock.service.state.nowMs())
    const [{ person }] = events as [Event]
    expect(Object.keys(person!)).toEqual(['id', 'name', 'email'])
    expect((await get(`/people/${person!.id}`)).json.data.name).toBe(person!.name)
  })

  test('is the same for a seed, another for another, and grows without rewriting itself', async () => {
    const [one, same, other] = [await signedIn(7), await signedIn(7), await signedIn(8)]
    const first = await one.items('?limit=50')
    expect(await same.items('?limit=50')).toEqual(first)
    expect(ids(await other.items('?limit=50'))).not.toEqual(ids(first))
    one.mock.advance(60)
    const later = await one.items('?limit=100')
    expect(ids(later)).toEqual(expect.arrayContaining(ids(first)))
    expect(later.indexOf(later.find(({ id }) => id === first[0]!.id)!)).toBeGreaterThan(2)
  })

  test('pages follow one another without a gap, and new events shift nothing', async () => {
    const { mock, data, items, track } = await signedIn()
    const all = ids(await items('?limit=75'))
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 3; page += 1) {
      const { items: events, nextCursor } = await data(`/events?limit=25${cursor}`)
      seen.push(...ids(events))
      cursor = `&cursor=${nextCursor}`
      mock.advance(10)
      await track('shifts.nothing')
    }
    expect(seen).toEqual(all)
  })

  test('the last page has no cursor', async () => {
    const { data } = await signedIn()
    const span = 'from=2026-05-20T09:00:00Z&to=2026-05-20T09:01:00Z'
    const { items, nextCursor } = await data(`/events?${span}&limit=100`)
    expect(items.length).toBeGreaterThan(0)
    expect(nextCursor).toBeNull()
    const exact = await data(`/events?${span}&limit=${items.length}`)
    expect(exact.nextCursor).toBeNull()
  })

  test('filters by type, by person and by time combine', async () => {
    const { items } = await signedIn()
    const [some] = (await items('?type=message.sent')) as [Event]
    const { id, email } = some.person!
    const theirs = await items(`?person=${id}&limit=100`)
    expect(ids(theirs)).toContain(some.id)
    for (const event of theirs) expect(event.person?.id).toBe(id)
    expect(await items(`?person=${email.toUpperCase()}&limit=100`)).toEqual(theirs)
    const both = await items(`?person=${id}&type=message.sent`)
    for (const { type } of both) expect(type).toBe('message.sent')
    expect(await items('?person=per_nobody')).toEqual([])
    expect(await items('?type=no.such_type')).toEqual([])

    const span = await items('?from=2026-05-19T22:00:00%2B02:00&to=2026-05-19T20:05:00Z&limit=100')
    expect(span.length).toBeGreaterThan(10)
    for (const { at } of span) expect(at).toMatch(/^2026-05-19T20:0[0-4]:/)
  })

  test('text is looked for in type, person and properties, without case and accents', async () => {
    const { items } = await signedIn()
    const found = await items('?q=PRICING%20newsletter&limit=5')
    expect(found).toHaveLength(5)
    for (const { properties } of found)
      expect(properties).toMatchObject({ path: '/pricing', source: 'newsletter' })
    const named = await items(`?q=${encodeURIComponent('käthe')}&limit=5`)
    for (const { person } of named) expect(person?.name).toContain('Käthe')
  })

  test('a text that is nowhere ends a page early and says where to go on', async () => {
    const { data } = await signedIn()
    const first = await data('/events?q=zzzzzzzz')
    expect(first.items).toEqual([])
    const second = await data(`/events?q=zzzzzzzz&cursor=${first.nextCursor}`)
    expect(second.nextCursor).not.toBe(first.nextCursor)
  })

  test('what an SDK sends is there at once, under its own name and id', async () => {
    const { items, data, track } = await signedIn()
    await track('cart.opened', { properties: { total: 12 } })
    const [event] = (await items('?type=cart.opened')) as [Event]
    expect(event).toMatchObject({ actorId: 'browser-1', person: null, properties: { total: 12 } })
    expect(await data(`/events/${event.id}`)).toEqual(event)
    const types = (await data('/events/types')).items
    expect(types).toContainEqual({ type: 'cart.opened', count7d: 1 })
  })

  test.each([
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=',
    'cursor=nonsense',
    `cursor=${Buffer.from('1 evt_../x').toString('base64url')}`,
    'from=yesterday',
    'from=2026-05-19',
    'from=2026-05-20T10:00:00Z&to=2026-05-20T09:00:00Z',
    `q=${'x'.repeat(201)}`,
    'type=',
  ])('%s is refused', async (query) => {
    const { get } = await signedIn()
    expect((await get(`/events?${query}`)).status).toBe(400)
  })

  test('is for signed-in users: a page of the app cannot read it across origins', async () => {
    const { mock, get } = await signedIn()
    expect((await mock.get('/events')).status).toBe(401)
    const answer = await mock.get('/events', { headers: { origin: 'http://localhost:3000' } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect((await get('/events')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('one event', () => {
  test('has an address of its own; others are 404', async () => {
    const { items, data, get } = await signedIn()
    const [event] = (await items('')) as [Event]
    expect(await data(`/events/${event.id}`)).toEqual(event)
    for (const id of ['evt_0', 'evt_zzzzzzzzz', 'evt_t00000009', 'nothing', `${event.id}0`])
      expect((await get(`/events/${id}`)).status).toBe(404)
  })

  test('properties of some are hostile: markup, __proto__, 32 KB, characters that turn text around', async () => {
    const { mock, data } = await signedIn()
    await mock.control('POST', '/settings', { accessTtlSeconds: 86_400 })
    const texts = new Set<string>()
    let cursor = ''
    for (let page = 0; page < 20; page += 1) {
      const { items, nextCursor } = await data(`/events?limit=100${cursor}`)
      for (const { properties } of items as Event[]) texts.add(JSON.stringify(properties))
      cursor = `&cursor=${nextCursor}`
    }
    const all = [...texts]
    for (const part of ['<script>', '"__proto__":{', '\u202E', '\\u0000', 'onerror=']) {
      expect(all.some((text) => text.includes(part))).toBe(true)
    }
    const longest = Math.max(...all.map((text) => Buffer.byteLength(text)))
    expect(longest).toBe(32_768)
  })
})
