import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

async function signedIn(seed?: number) {
  const mock = createTestService(seed === undefined ? {} : { seed })
  const { accessToken: token } = await mock.session()
  const data = async (path: string) => (await mock.get(path, { token })).json.data
  const status = async (path: string) => (await mock.get(path, { token })).status
  return { mock, data, status }
}

type Item = {
  id: string
  name: string
  email: string
  lastSeenAt: string | null
  sessions30d: number
}
const ids = (items: Item[]) => items.map(({ id }) => id)

describe('people', () => {
  test('there are more than 5,000, 25 to a page', async () => {
    const { data } = await signedIn()
    const page = await data('/people')
    expect(page).toMatchObject({ page: 1, pageSize: 25 })
    expect(page.total).toBeGreaterThan(5000)
    expect(page.items).toHaveLength(25)
    expect(page.items[0]).toMatchObject({
      id: expect.stringMatching(/^per_/),
      name: expect.any(String),
      company: expect.any(String),
      plan: expect.any(String),
      country: expect.any(String),
      createdAt: expect.stringMatching(/Z$/),
    })
  })

  test('a seed always gives the same people, another seed others', async () => {
    const [one, same, other] = [await signedIn(7), await signedIn(7), await signedIn(8)]
    expect(await same.data('/people')).toEqual(await one.data('/people'))
    expect(await other.data('/people')).not.toEqual(await one.data('/people'))
  })

  test('every address is different and at a reserved domain', async () => {
    const { mock } = await signedIn()
    const items = mock.service.state.business.people()
    expect(new Set(items.map(({ email }) => email)).size).toBe(items.length)
    for (const { email } of items)
      expect(email).toMatch(/^[a-z]+\.[a-z]+\d*@example\.(com|org|net)$/)
  })

  test('pages neither overlap nor leave anybody out', async () => {
    const { data } = await signedIn()
    const seen = new Set<string>()
    const { total } = await data('/people?pageSize=100')
    for (let page = 1; page <= Math.ceil(total / 100); page += 1) {
      for (const id of ids((await data(`/people?pageSize=100&page=${page}&sort=plan`)).items)) {
        seen.add(id)
      }
    }
    expect(seen.size).toBe(total)
    expect((await data('/people?page=9999')).items).toEqual([])
  })

  test('search ignores case and accents, over name, address and company', async () => {
    const { data } = await signedIn()
    const plain = await data('/people?query=LUKASZ%20jablonski')
    const accented = await data(`/people?query=${encodeURIComponent('łukasz Jabłoński')}`)
    expect(plain.total).toBeGreaterThan(0)
    expect(accented).toEqual(plain)
    const company = await data('/people?query=kestrel%20robotics')
    for (const { company: name } of company.items) expect(name).toBe('Kestrel Robotics')
    expect((await data('/people?query=zzzzzz')).total).toBe(0)
  })

  test('sorting goes both ways, and who never came is last seen first of all', async () => {
    const { data } = await signedIn()
    const sessions = (items: Item[]) => items.map(({ sessions30d }) => sessions30d)
    const down = sessions((await data('/people?sort=-sessions30d')).items)
    expect(down).toEqual([...down].sort((left, right) => right - left))
    const newest = (await data('/people?sort=-lastSeenAt')).items as Item[]
    const dates = newest.map(({ lastSeenAt }) => lastSeenAt ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    expect((await data('/people?sort=lastSeenAt')).items[0].lastSeenAt).toBeNull()
  })

  test('were seen at different times: no crowd within one minute', async () => {
    const { data } = await signedIn()
    const seen = ((await data('/people')).items as Item[]).map(({ lastSeenAt }) => lastSeenAt)
    expect(new Set(seen).size).toBeGreaterThan(12)
  })

  test('filters combine with the search', async () => {
    const { data } = await signedIn()
    const page = await data('/people?status=invited&plan=growth&pageSize=100')
    expect(page.total).toBeGreaterThan(0)
    for (const item of page.items) expect(item).toMatchObject({ status: 'invited', plan: 'growth' })
  })

  test.each([
    '?page=0',
    '?page=x',
    '?page=1.5',
    '?pageSize=101',
    '?pageSize=-1',
    '?sort=password',
    '?sort=--name',
    '?status=gone',
    '?status=active,gone',
    '?role=',
    '?seenAfter=yesterday',
    `?query=${'x'.repeat(201)}`,
  ])('the query %s is a validation error', async (query) => {
    const { status } = await signedIn()
    expect(await status(`/people${query}`)).toBe(400)
  })

  test('one person has an address of their own; nobody is 404', async () => {
    const { data, status } = await signedIn()
    const [first] = (await data('/people')).items
    expect(await data(`/people/${first.id}`)).toEqual(first)
    expect(await status('/people/per_zzzzz')).toBe(404)
  })
})

describe('overview', () => {
  test.each([
    ['7d', 7, '2026-05-14'],
    ['30d', 30, '2026-04-21'],
    ['90d', 90, '2026-02-20'],
  ])('%s has a figure for each day, and the days before', async (range, days, from) => {
    const { data } = await signedIn()
    const overview = await data(`/analytics/overview?range=${range}`)
    expect(overview).toMatchObject({ range, from, to: '2026-05-20' })
    expect(overview.series).toHaveLength(days)
    expect(overview.previousSeries).toHaveLength(days)
  })

  test('totals add up, and active users are a daily average', async () => {
    const { data } = await signedIn()
    const { totals, series, signInMethods } = await data('/analytics/overview?range=7d')
    const sum = (metric: string) =>
      series.reduce((all: number, day: Record<string, number>) => all + (day[metric] ?? 0), 0)
    expect(totals.signIns.value).toBe(sum('signIns'))
    expect(totals.revenueCents.value).toBe(sum('revenueCents'))
    expect(totals.activeUsers.value).toBe(Math.round(sum('activeUsers') / 7))
    const { value, previous, change } = totals.messages
    expect(change).toBeCloseTo((value - previous) / previous, 3)
    const byMethod = signInMethods.map(({ count }: { count: number }) => count)
    expect(byMethod.reduce((all: number, count: number) => all + count, 0)).toBe(sum('signIns'))
  })

  test('yesterday stays what it was when the day turns', async () => {
    const { mock, data } = await signedIn()
    const before = (await data('/analytics/overview?range=7d')).series.at(-1)
    await mock.control('POST', '/settings', { accessTtlSeconds: 7 * 86_400 })
    const { accessToken: token } = await mock.session()
    mock.advance(86_400)
    const { json } = await mock.get('/analytics/overview?range=7d', { token })
    expect(json.data.series.at(-2)).toEqual(before)
    expect(json.data.to).toBe('2026-05-21')
  })

  test('an unknown range is a validation error', async () => {
    const { status } = await signedIn()
    expect(await status('/analytics/overview?range=1y')).toBe(400)
  })
})

describe('recent events', () => {
  test('the newest come first, as many as asked for, none from the future', async () => {
    const { mock, data } = await signedIn()
    const { items } = await data('/events/recent?limit=50')
    const dates = items.map(({ at }: { at: string }) => at)
    expect(dates).toHaveLength(50)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(Date.parse(dates[0])).toBeLessThanOrEqual(mock.service.state.nowMs())
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(50)
  })
})
