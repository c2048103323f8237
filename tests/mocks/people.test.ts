import { describe, expect, test } from 'vitest'
import { peopleService } from './support/people-service'

type Count = { value: string; count: number }
const sum = (counts: Count[]) => counts.reduce((all, { count }) => all + count, 0)

describe('facets', () => {
  test('count every value, and add up to everyone', async () => {
    const { data } = await peopleService()
    const { facets, total } = await data('/people')
    expect(Object.keys(facets)).toEqual(['status', 'plan', 'role', 'country'])
    for (const counts of Object.values<Count[]>(facets)) expect(sum(counts)).toBe(total)
  })

  test('leave out their own choices, and follow those of the others', async () => {
    const { data } = await peopleService()
    const all = await data('/people')
    const { facets, total } = await data('/people?plan=growth,business')
    expect(facets.plan).toEqual(all.facets.plan)
    expect(sum(facets.status)).toBe(total)
  })

  test('of several values one must fit, and several facets must fit at once', async () => {
    const { data } = await peopleService()
    const { items, total } = await data('/people?status=idle,suspended&country=Japan&pageSize=100')
    expect(total).toBeGreaterThan(20)
    for (const { status, country } of items) {
      expect(['idle', 'suspended']).toContain(status)
      expect(country).toBe('Japan')
    }
    expect((await data('/people?country=Atlantis')).total).toBe(0)
  })

  test('who was seen since a day, and no one who never came', async () => {
    const { data } = await peopleService()
    const { items, total } = await data('/people?seenAfter=2026-05-19&sort=lastSeenAt')
    expect(total).toBeGreaterThan(1000)
    expect(Date.parse(items[0].lastSeenAt)).toBeGreaterThanOrEqual(Date.UTC(2026, 4, 19))
    const moment = encodeURIComponent('2026-05-20T08:30:00Z')
    expect((await data(`/people?seenAfter=${moment}`)).total).toBeLessThan(total)
  })
})

describe('one person', () => {
  const path = '/people/per_00005'

  test('is edited, and says who did it and when', async () => {
    const { call, data } = await peopleService()
    const before = await data(path)
    expect(before).toMatchObject({ version: 1, updatedBy: null })
    const { json } = await call('PATCH', path, { version: 1, name: 'Noor Haddad' })
    expect(json.data).toMatchObject({
      name: 'Noor Haddad',
      version: 2,
      updatedBy: { name: 'Ada Almeida' },
      updatedAt: '2026-05-20T09:30:00.000Z',
    })
    expect((await data('/people?query=noor%20haddad')).items[0].id).toBe('per_00005')
  })

  test('other fields that changed meanwhile are merged, the same field is a conflict', async () => {
    const { call, data } = await peopleService()
    await call('PATCH', path, { version: 1, company: 'Delta Labs' })
    const merged = await call('PATCH', path, { version: 1, plan: 'business' })
    expect(merged.json.data).toMatchObject({ company: 'Delta Labs', plan: 'business', version: 3 })

    const edit = { version: 1, company: 'Ember Foods', name: 'Other Name' }
    const { status, json } = await call('PATCH', path, edit)
    expect([status, json.error.code]).toEqual([409, 'VERSION_CONFLICT'])
    expect(json.error.details).toMatchObject({
      fields: ['company'],
      current: { company: 'Delta Labs', version: 3 },
      updatedBy: { name: 'Ada Almeida' },
      updatedAt: expect.stringMatching(/Z$/),
    })
    expect((await data(path)).name).not.toBe('Other Name')
  })

  test('the same value twice is no conflict and no new version', async () => {
    const { call } = await peopleService()
    await call('PATCH', path, { version: 1, company: 'Delta Labs' })
    const again = await call('PATCH', path, { version: 1, company: 'Delta Labs' })
    expect(again.json.data).toMatchObject({ company: 'Delta Labs', version: 2 })
  })

  test.each([
    [{}],
    [{ version: 9, name: 'X' }],
    [{ version: 1, plan: 'gold' }],
    [{ version: 1, name: ' ' }],
    [{ version: 1, name: 'x'.repeat(81) }],
  ])('%j is a validation error', async (body) => {
    const { call } = await peopleService()
    expect((await call('PATCH', path, body)).status).toBe(400)
  })

  test('members look and do not change', async () => {
    const { call, get } = await peopleService('grace@example.com')
    const { status, json } = await call('PATCH', path, { version: 1, name: 'X' })
    expect([status, json.error.details.requiredClaims]).toEqual([403, { role: 'admin' }])
    for (const below of ['', '/flags', '/sessions']) {
      expect((await get(`${path}${below}`)).status).toBe(200)
    }
  })

  test('someone unknown is 404 everywhere', async () => {
    const { call } = await peopleService()
    for (const below of ['', '/flags', '/sessions']) {
      expect((await call('GET', `/people/none${below}`)).status).toBe(404)
    }
    expect((await call('PATCH', '/people/none', { version: 1 })).status).toBe(404)
  })

  test('gets the flags of their audiences', async () => {
    const { data } = await peopleService()
    const admin = (await data('/people?role=admin&status=active')).items[0]
    const invited = (await data('/people?role=member&status=invited')).items[0]
    const flags = async (id: string) =>
      Object.fromEntries(
        (await data(`/people/${id}/flags`)).items.map(
          ({ key, value, reason }: Record<string, string>) => [key, [value, reason]],
        ),
      )
    expect(await flags(admin.id)).toMatchObject({
      'audit-export': [true, 'rule'],
      'table-density': ['dense', 'rule'],
    })
    expect(await flags(invited.id)).toMatchObject({
      'audit-export': [false, 'default'],
      'table-density': ['calm', 'default'],
    })
  })

  test('has sessions while active, and none once invited', async () => {
    const { data } = await peopleService()
    const [active] = (await data('/people?status=active')).items
    const { items } = await data(`/people/${active.id}/sessions`)
    expect(items[0]).toMatchObject({ device: expect.any(String), lastUsedAt: active.lastSeenAt })
    const [invited] = (await data('/people?status=invited')).items
    expect((await data(`/people/${invited.id}/sessions`)).items).toEqual([])
  })
})

describe('the export', () => {
  test('has every matching person on a line of its own, and says when it is complete', async () => {
    const { get, data } = await peopleService()
    const { headers, json: text } = await get('/people/export?country=Norway&sort=name')
    expect(headers.get('content-type')).toBe('application/x-ndjson')
    const lines = text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    const { total, items } = await data('/people?country=Norway&sort=name')
    expect(lines.pop()).toEqual({ end: true, total })
    expect(lines).toHaveLength(total)
    expect(lines.slice(0, 25)).toEqual(items)
  })

  test('a wrong filter is a validation error', async () => {
    const { get } = await peopleService()
    expect((await get('/people/export?plan=gold')).status).toBe(400)
  })
})
