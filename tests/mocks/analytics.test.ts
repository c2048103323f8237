import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

// The clock of the test service stands at 2026-05-20, 09:30 UTC: a Wednesday.
async function signedIn(seed?: number) {
  const mock = createTestService(seed === undefined ? {} : { seed })
  const { accessToken: token } = await mock.session()
  const get = (path: string) => mock.get(path, { token })
  const data = async (path: string) => (await get(path)).json.data
  const post = (path: string, body: unknown) => mock.send('POST', `/api/v1${path}`, { body, token })
  return { mock, get, data, post }
}

type Day = { date: string; signIns: number; activeUsers: number }
const codesOf = (answer: { json: { error: { details: { issues: { code: string }[] } } } }) =>
  answer.json.error.details.issues.map(({ code }) => code)

describe('an overview of days', () => {
  test('has a figure for each day, and today is named as unfinished and in no total', async () => {
    const { data } = await signedIn()
    const overview = await data('/analytics/overview?from=2026-05-14&to=2026-05-20')
    expect(overview.series.map(({ date }: Day) => date)).toEqual([
      ...['2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18', '2026-05-19'],
      '2026-05-20',
    ])
    expect(overview.unfinished).toBe('2026-05-20')
    const complete = overview.series.slice(0, -1) as Day[]
    const signIns = complete.reduce((sum, day) => sum + day.signIns, 0)
    expect(overview.totals.signIns.value).toBe(signIns)
    // At half past nine, less has happened than on the day before.
    expect(overview.series.at(-1).signIns).toBeLessThan(complete.at(-1)!.signIns / 2)
  })

  test('today grows, and is what it was once it is over', async () => {
    const { mock } = await signedIn()
    await mock.control('POST', '/settings', { accessTtlSeconds: 7 * 86_400 })
    const { accessToken: token } = await mock.session()
    const today = async () =>
      (await mock.get('/analytics/overview?from=2026-05-20&to=2026-05-20', { token })).json.data
    const morning = await today()
    mock.advance(6 * 3600)
    const afternoon = await today()
    mock.advance(86_400)
    const over = await today()
    expect(afternoon.series[0].signIns).toBeGreaterThan(morning.series[0].signIns)
    expect(over.series[0].signIns).toBeGreaterThan(afternoon.series[0].signIns)
    expect(over.unfinished).toBeNull()
    // Alone, today is compared with as much of the other day.
    expect(Math.abs(morning.totals.signIns.change)).toBeLessThan(0.5)
  })

  test.each([
    ['from=2026-05-14&to=2026-05-20', '2026-05-07', '2026-05-13'],
    ['from=2026-05-10&to=2026-05-19', '2026-04-26', '2026-05-05'],
    ['from=2026-02-20&to=2026-05-20', '2025-11-21', '2026-02-18'],
    ['from=2026-05-14&to=2026-05-20&compare=year', '2025-05-15', '2025-05-21'],
  ])('%s is compared with the same weekdays from %s to %s', async (query, from, to) => {
    const { data } = await signedIn()
    const overview = await data(`/analytics/overview?${query}`)
    expect(overview.previousTo).toBe(to)
    expect(overview.previousFrom).toBe(from)
    const weekdays = (days: Day[]) => days.map(({ date }) => new Date(date).getUTCDay())
    expect(weekdays(overview.previousSeries)).toEqual(weekdays(overview.series))
  })

  test('compared with nothing, nothing has changed', async () => {
    const { data } = await signedIn()
    const overview = await data('/analytics/overview?from=2026-05-01&to=2026-05-10&compare=none')
    expect(overview).toMatchObject({ previousSeries: [], previousFrom: null, previousTo: null })
    expect(overview.totals.signIns.change).toBeNull()
  })

  test('without days it is the last 28, in the zone that is asked for', async () => {
    const { data } = await signedIn()
    const east = await data('/analytics/overview?tz=Pacific/Kiritimati')
    const west = await data('/analytics/overview?tz=Pacific/Pago_Pago')
    expect(east).toMatchObject({ from: '2026-04-23', to: '2026-05-20', compare: 'previous' })
    expect(west).toMatchObject({ from: '2026-04-22', to: '2026-05-19' })
  })

  test('a seed always gives the same figures, another seed others', async () => {
    const path = '/analytics/overview?from=2026-05-01&to=2026-05-10'
    const [one, same, other] = [await signedIn(7), await signedIn(7), await signedIn(8)]
    expect(await same.data(path)).toEqual(await one.data(path))
    expect(await other.data(path)).not.toEqual(await one.data(path))
  })

  test.each([
    ['from=2026-05-10&to=2026-05-01', 'from_after_to'],
    ['from=2025-04-01&to=2026-05-20', 'range_too_long'],
    ['from=2026-05-14&to=2026-05-21', 'in_future'],
    ['from=2026-05-14&to=2026-05-20&tz=Pacific/Pago_Pago', 'in_future'],
    ['tz=Mars/Olympus', 'custom'],
    ['tz=', 'custom'],
    ['from=2026-02-30', 'invalid_format'],
    ['from=yesterday', 'invalid_format'],
    ['compare=month', 'invalid_value'],
  ])('%s is refused: %s', async (query, code) => {
    const { get } = await signedIn()
    const answer = await get(`/analytics/overview?${query}`)
    expect(answer.status).toBe(400)
    expect(codesOf(answer)).toEqual([code])
  })

  test('400 days are allowed', async () => {
    const { data } = await signedIn()
    const { series } = await data('/analytics/overview?from=2025-04-16&to=2026-05-20')
    expect(series).toHaveLength(400)
  })

  test('top events add up to no more than all of them', async () => {
    const { data } = await signedIn()
    const { topEvents, totals } = await data('/analytics/overview?from=2026-05-01&to=2026-05-10')
    const counts = topEvents.map(({ count }: { count: number }) => count)
    expect(counts).toEqual([...counts].sort((left, right) => right - left))
    const sum = counts.reduce((all: number, count: number) => all + count, 0)
    expect(sum).toBeLessThanOrEqual(totals.events.value)
  })

  test('without a token it is 401', async () => {
    const { mock } = await signedIn()
    for (const path of ['/analytics/overview?tz=UTC', '/analytics/retention', '/project/checklist'])
      expect((await mock.get(path)).status).toBe(401)
  })
})

describe('a funnel', () => {
  const body = {
    steps: ['user.signed_up', 'email.verified', 'message.sent'],
    windowDays: 14,
    from: '2026-05-01',
    to: '2026-05-14',
  }
  type Step = { type: string; people: number; share: number; medianSeconds: number | null }

  test('begins with everyone who did the first step, and only loses people', async () => {
    const { data, post } = await signedIn()
    const { json } = await post('/analytics/funnel', body)
    const overview = await data('/analytics/overview?from=2026-05-01&to=2026-05-14')
    const steps: Step[] = json.data.steps
    expect(steps.map(({ type }) => type)).toEqual(body.steps)
    expect(steps[0]).toMatchObject({
      people: overview.totals.signUps.value,
      share: 1,
      medianSeconds: null,
    })
    for (const [index, { people, medianSeconds }] of steps.entries()) {
      if (index === 0) continue
      expect(people).toBeLessThan(steps[index - 1]!.people)
      expect(medianSeconds).toBeLessThanOrEqual(14 * 86_400)
    }
  })

  test('a longer window loses fewer', async () => {
    const { post } = await signedIn()
    const last = async (windowDays: number) =>
      (await post('/analytics/funnel', { ...body, windowDays })).json.data.steps.at(-1).people
    expect(await last(90)).toBeGreaterThan(await last(1))
  })

  test.each([
    [{ steps: ['user.signed_up'] }, 'too_small'],
    [{ steps: Array(7).fill('page.viewed') }, 'too_big'],
    [{ steps: ['user.signed_up', 'no.such_type'] }, 'unknown_type'],
    [{ windowDays: 0 }, 'too_small'],
    [{ windowDays: 91 }, 'too_big'],
    [{ windowDays: '14' }, 'invalid_type'],
    [{ from: '2026-05-15' }, 'from_after_to'],
    [{ to: '2026-05-21' }, 'in_future'],
  ])('%j is refused: %s', async (change, code) => {
    const { post } = await signedIn()
    const answer = await post('/analytics/funnel', { ...body, ...change })
    expect(answer.status).toBe(400)
    expect(codesOf(answer)).toEqual([code])
  })
})

describe('retention', () => {
  type Cohort = { from: string; size: number; people: number[] }

  test('has a row for each week from Monday on, one figure shorter than the one before', async () => {
    const { data } = await signedIn()
    const { cohorts, unfinishedFrom } = await data('/analytics/retention?weeks=8')
    expect(cohorts.map(({ people }: Cohort) => people.length)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
    expect(cohorts.at(-1).from).toBe('2026-05-18')
    expect(unfinishedFrom).toBe('2026-05-18')
    for (const { from, size, people } of cohorts as Cohort[]) {
      expect(new Date(from).getUTCDay()).toBe(1)
      expect(people[0]).toBe(size)
      for (const count of people) expect(count).toBeLessThanOrEqual(size)
    }
  })

  test('a finished week stays what it was', async () => {
    const { mock, data } = await signedIn()
    const before = (await data('/analytics/retention')).cohorts.at(-3).people.slice(0, -1)
    await mock.control('POST', '/settings', { accessTtlSeconds: 30 * 86_400 })
    const { accessToken: token } = await mock.session()
    mock.advance(7 * 86_400)
    const { json } = await mock.get('/analytics/retention', { token })
    expect(json.data.cohorts.at(-4).people.slice(0, before.length)).toEqual(before)
  })

  test.each(['weeks=1', 'weeks=27', 'weeks=x', 'tz=Nowhere'])('%s is refused', async (query) => {
    const { get } = await signedIn()
    expect((await get(`/analytics/retention?${query}`)).status).toBe(400)
  })
})
