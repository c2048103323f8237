import { describe, expect, test } from 'vitest'
import { peopleService } from './support/people-service'

const member = 'grace@example.com'
const search = (q: string, more = '') => `/search?q=${encodeURIComponent(q)}${more}`

describe('the search', () => {
  test('finds people by name, email, and company, those whose names begin with it first', async () => {
    const { data } = await peopleService(member)
    const [person] = (await data('/people?sort=name')).items
    const { groups } = await data(search(person.email))
    expect(groups).toEqual([
      { kind: 'people', items: [{ id: person.id, title: person.name, hint: person.email }] },
    ])

    const { items } = (await data(search('an', '&limit=20'))).groups[0]
    expect(items).toHaveLength(20)
    for (const { title } of items) expect(title).toMatch(/^an/i)
    const rest = (await data(search(person.company))).groups[0].items
    expect(rest.length).toBeGreaterThan(0)
  })

  test('looks past case, accents, and the space around', async () => {
    const { data } = await peopleService(member)
    const { items } = await data('/people?query=ines&pageSize=1')
    expect(items[0].name).toMatch(/^Inès/)
    const found = async (q: string) => (await data(search(q))).groups
    expect(await found('  INES ')).toEqual(await found('inès'))
  })

  test.each(['user.signed_in', 'signed in', 'SIGNED user', 'gned_i'])(
    'finds a type of event by %j',
    async (q) => {
      const { data } = await peopleService(member)
      const { items } = await data('/events/types')
      const { count7d } = items.find(({ type }: { type: string }) => type === 'user.signed_in')
      const events = (await data(search(q))).groups.find(
        ({ kind }: { kind: string }) => kind === 'events',
      )
      expect(events.items[0]).toEqual({
        id: 'user.signed_in',
        title: 'user.signed_in',
        hint: String(count7d),
      })
    },
  )

  test('shows five of each kind, or as many as asked', async () => {
    const { data } = await peopleService(member)
    const lengths = async (more = '') =>
      (await data(search('us', more))).groups.map(({ items }: { items: unknown[] }) => items.length)
    expect(Math.max(...(await lengths()))).toBe(5)
    expect(Math.max(...(await lengths('&limit=1')))).toBe(1)
  })

  test('leaves out what matches nothing', async () => {
    const { data } = await peopleService(member)
    expect(await data(search('nothing-has-this-name'))).toEqual({ groups: [] })
  })

  test.each([
    ['', 'q'],
    ['?q=a', 'q'],
    ['?q=%20%20a%20', 'q'],
    [`?q=${'x'.repeat(101)}`, 'q'],
    ['?q=ann&limit=0', 'limit'],
    ['?q=ann&limit=21', 'limit'],
    ['?q=ann&limit=many', 'limit'],
  ])('refuses %j', async (query, field) => {
    const { get } = await peopleService(member)
    const { status, json } = await get(`/search${query}`)
    expect([status, json.error.code]).toEqual([400, 'VALIDATION_ERROR'])
    expect(json.error.details.issues[0].path).toEqual([field])
  })

  test('is for people who are signed in', async () => {
    const { mock } = await peopleService()
    expect((await mock.send('GET', '/api/v1/search?q=ann')).status).toBe(401)
  })
})
