import { describe, expect, test } from 'vitest'
import { peopleService } from './support/people-service'

const signOut = (filter: object, expectedTotal: number) => ({
  filter,
  expectedTotal,
  action: 'signOut',
})

describe('bulk actions', () => {
  test('on all who match run as a job that moves with time', async () => {
    const { post, data, mock } = await peopleService()
    const { total } = await data('/people?plan=free')
    const { json } = await post('/people/bulk', signOut({ plan: 'free' }, total))
    const { jobId } = json.data
    expect(await data(`/jobs/${jobId}`)).toMatchObject({ state: 'running', done: 0, total })
    mock.advance(1)
    expect(await data(`/jobs/${jobId}`)).toMatchObject({ state: 'running', done: 500, failed: 0 })
    mock.advance(60)
    expect(await data(`/jobs/${jobId}`)).toMatchObject({ state: 'done', done: total })
    expect((await data('/jobs')).items[0]).toMatchObject({ id: jobId, action: 'signOut' })
  })

  test('another number of matches than seen starts nothing', async () => {
    const { post, data } = await peopleService()
    const { total } = await data('/people?plan=free')
    const { status, json } = await post('/people/bulk', signOut({ plan: 'free' }, total - 3))
    expect([status, json.error.code, json.error.details]).toEqual([
      409,
      'STATE_CONFLICT',
      { total },
    ])
    expect((await data('/jobs')).items).toEqual([])
  })

  test('suspend and restore chosen people; owners stay, and are named', async () => {
    const { post, data, mock } = await peopleService()
    const [member] = (await data('/people?role=member&status=active')).items
    const [owner] = (await data('/people?role=owner&status=active')).items
    const ids = [member.id, owner.id, member.id]
    const { jobId } = (await post('/people/bulk', { ids, action: 'suspend' })).json.data
    mock.advance(5)
    expect(await data(`/jobs/${jobId}`)).toMatchObject({
      state: 'done',
      total: 2,
      failed: 1,
      retryable: 0,
      failures: [{ personId: owner.id, name: owner.name, code: 'OWNER', canRetry: false }],
    })
    expect((await data(`/people/${member.id}`)).status).toBe('suspended')
    expect((await data(`/people/${member.id}/sessions`)).items).toEqual([])
    await post('/people/bulk', { ids, action: 'restore' })
    mock.advance(5)
    expect((await data(`/people/${member.id}`)).status).toBe('active')
    expect((await data(`/people/${owner.id}`)).status).toBe('active')
  })

  test('sign out ends the sessions of a person', async () => {
    const { post, data, mock } = await peopleService()
    const [person] = (await data('/people?status=active')).items
    await post('/people/bulk', { ids: [person.id], action: 'signOut' })
    mock.advance(5)
    expect((await data(`/people/${person.id}/sessions`)).items).toEqual([])
  })

  test('half of a job fails during an outage, and only that half is tried again', async () => {
    const { post, data, mock } = await peopleService()
    const ids = (await data('/people?role=member&pageSize=10')).items.map(
      ({ id }: { id: string }) => id,
    )
    const fault = { path: '/jobs/items', email: 'ada@example.com', times: 5, status: 503 }
    await mock.control('POST', '/faults', fault)
    const { jobId } = (await post('/people/bulk', { ids, action: 'suspend' })).json.data
    mock.advance(5)
    const job = await data(`/jobs/${jobId}`)
    expect(job).toMatchObject({ state: 'done', done: 10, failed: 5, retryable: 5 })
    expect(job.failures[0]).toMatchObject({ code: 'SERVICE_UNAVAILABLE', canRetry: true })

    const again = (await post(`/jobs/${jobId}/retry`, {})).json.data
    mock.advance(5)
    expect(await data(`/jobs/${again.jobId}`)).toMatchObject({ total: 5, failed: 0 })
    expect((await post(`/jobs/${again.jobId}/retry`, {})).json.error.code).toBe('STATE_CONFLICT')
  })

  test('a canceled job keeps what is done, and is not canceled twice', async () => {
    const { post, data, mock } = await peopleService()
    const { total } = await data('/people')
    const { jobId } = (await post('/people/bulk', signOut({}, total))).json.data
    mock.advance(2)
    const { json } = await post(`/jobs/${jobId}/cancel`, {})
    expect(json.data).toMatchObject({ state: 'canceled', done: 1000, total })
    mock.advance(60)
    expect(await data(`/jobs/${jobId}`)).toMatchObject({ state: 'canceled', done: 1000 })
    expect((await post(`/jobs/${jobId}/cancel`, {})).status).toBe(409)
  })

  test('a job of someone else does not exist', async () => {
    const { post, data, mock, call } = await peopleService()
    const [person] = (await data('/people')).items
    const { jobId } = (await post('/people/bulk', { ids: [person.id], action: 'signOut' })).json
      .data
    await mock.control('POST', '/users', { email: 'other@example.com', claims: { role: 'admin' } })
    const { accessToken: token } = await mock.session('other@example.com')
    expect((await call('GET', `/jobs/${jobId}`, undefined, { token })).status).toBe(404)
    expect((await call('POST', `/jobs/${jobId}/cancel`, {}, { token })).status).toBe(404)
    expect((await call('POST', `/jobs/${jobId}/retry`, {}, { token })).status).toBe(404)
    expect((await call('GET', '/jobs', undefined, { token })).json.data.items).toEqual([])
  })

  test.each([
    [{ action: 'suspend' }],
    [{ action: 'suspend', ids: [] }],
    [{ action: 'suspend', ids: ['per_00001'], filter: {}, expectedTotal: 1 }],
    [{ action: 'suspend', filter: {} }],
    [{ action: 'erase', ids: ['per_00001'] }],
    [{ action: 'suspend', ids: ['per_none'] }],
    [{ action: 'addToAudience', ids: ['per_00001'] }],
    [{ action: 'addToAudience', ids: ['per_00001'], audienceId: 'none' }],
    [{ action: 'suspend', filter: { colour: 'red' }, expectedTotal: 1 }],
    [{ action: 'suspend', filter: { query: 'zzzzzz' }, expectedTotal: 0 }],
  ])('%j is a validation error', async (body) => {
    const { post } = await peopleService()
    expect((await post('/people/bulk', body)).status).toBe(400)
  })

  test('are for admins', async () => {
    const { post } = await peopleService('grace@example.com')
    const body = { ids: ['per_00001'], action: 'signOut' }
    expect((await post('/people/bulk', body)).json.error.details.requiredClaims).toEqual({
      role: 'admin',
    })
  })

  test('suspending more than 100 people asks for a recent sign-in', async () => {
    const { post, data, mock, call } = await peopleService()
    const { total } = await data('/people?country=Norway')
    const body = { filter: { country: ['Norway'] }, expectedTotal: total, action: 'suspend' }
    const aged = await mock.control('POST', '/sessions', {
      email: 'ada@example.com',
      authAgeSeconds: 3600,
    })
    const { accessToken: token } = aged.json
    const refused = await call('POST', '/people/bulk', body, { token })
    expect([refused.status, refused.json.error.code]).toEqual([403, 'RECENT_AUTH_REQUIRED'])
    const few = { ids: ['per_00001'], action: 'suspend' }
    expect((await call('POST', '/people/bulk', few, { token })).status).toBe(200)
    expect((await post('/people/bulk', body)).status).toBe(200)
  })
})

describe('an idempotency key', () => {
  test('makes a double submit one job, and is refused with another body', async () => {
    const { post, data } = await peopleService()
    const body = { ids: ['per_00001'], action: 'signOut' }
    const first = await post('/people/bulk', body, 'once')
    const second = await post('/people/bulk', body, 'once')
    expect(second.json.data).toEqual(first.json.data)
    expect((await data('/jobs')).items).toHaveLength(1)

    const other = await post('/people/bulk', { ...body, ids: ['per_00002'] }, 'once')
    expect([other.status, other.json.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
    expect((await post('/people/bulk', body, 'twice')).json.data).not.toEqual(first.json.data)
  })

  test('belongs to its user and its route, and a refusal does not spend it', async () => {
    const { post, mock, call } = await peopleService()
    const body = { ids: ['per_00001'], action: 'signOut' }
    expect((await post('/people/bulk', { ...body, ids: ['per_none'] }, 'k')).status).toBe(400)
    const first = await post('/people/bulk', body, 'k')
    expect(first.status).toBe(200)
    const audience = { key: 'k', name: 'K', filter: null }
    expect((await post('/audiences', audience, 'k')).status).toBe(200)
    await mock.control('POST', '/users', { email: 'other@example.com', claims: { role: 'admin' } })
    const { accessToken: token } = await mock.session('other@example.com')
    const headers = { 'idempotency-key': 'k' }
    const others = await call('POST', '/people/bulk', body, { token, headers })
    expect(others.json.data).not.toEqual(first.json.data)
  })

  test.each(['', 'x'.repeat(201)])('of a wrong length is a validation error', async (key) => {
    const { post } = await peopleService()
    const body = { ids: ['per_00001'], action: 'signOut' }
    expect((await post('/people/bulk', body, key)).status).toBe(400)
  })
})
