import { describe, expect, test } from 'vitest'
import { peopleService } from './support/people-service'

const norway = { key: 'norway', name: 'Norway', filter: { country: ['Norway'] } }

describe('audiences', () => {
  test('are saved views with a number of people and the flags that use them', async () => {
    const { data } = await peopleService()
    const { items } = await data('/audiences')
    expect(items).toContainEqual(
      expect.objectContaining({ key: 'admins', usedBy: ['audit-export'], version: 1 }),
    )
    expect(items).toContainEqual(expect.objectContaining({ key: 'beta-testers', total: 0 }))
  })

  test('are created, listed like a filter, renamed and deleted', async () => {
    const { post, call, data } = await peopleService()
    const { json } = await post('/audiences', norway)
    const { total } = await data('/people?country=Norway')
    expect(json.data).toMatchObject({ ...norway, total, usedBy: [], version: 1 })
    const path = `/audiences/${json.data.id}`
    expect((await data(`/people?audience=${json.data.id}`)).total).toBe(total)

    const renamed = await call('PATCH', path, { version: 1, name: 'Norge' })
    expect(renamed.json.data).toMatchObject({ name: 'Norge', version: 2 })
    const stale = await call('PATCH', path, { version: 1, name: 'Noreg' })
    expect(stale.json.error).toMatchObject({
      code: 'VERSION_CONFLICT',
      details: { fields: ['name'], current: { name: 'Norge' } },
    })

    expect((await call('DELETE', path)).status).toBe(200)
    expect((await call('DELETE', path)).status).toBe(404)
    expect((await data(`/people?audience=${json.data.id}`)).total).toBe(0)
  })

  test('take people that are added by hand', async () => {
    const { post, data, mock } = await peopleService()
    const ids = ['per_00001', 'per_00002']
    const body = { ids, action: 'addToAudience', audienceId: 'aud_beta' }
    await post('/people/bulk', body)
    mock.advance(5)
    const { items } = await data('/people?audience=aud_beta')
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(ids)
  })

  test('a key is taken once', async () => {
    const { post, call } = await peopleService()
    const { json } = await post('/audiences', norway)
    expect((await post('/audiences', norway)).json.error.code).toBe('KEY_TAKEN')
    const taken = { version: 1, key: 'admins' }
    const path = `/audiences/${json.data.id}`
    expect((await call('PATCH', path, taken)).json.error.code).toBe('KEY_TAKEN')
    expect((await call('PATCH', path, { version: 1, key: 'norway' })).status).toBe(200)
  })

  test('one in use stays, and the answer names the flags', async () => {
    const { call } = await peopleService()
    const { status, json } = await call('DELETE', '/audiences/confirmed')
    expect([status, json.error.code]).toEqual([409, 'IN_USE'])
    expect(json.error.details).toEqual({ usedBy: ['table-density'] })
  })

  test.each([
    [{ ...norway, key: 'Norway' }],
    [{ ...norway, key: '' }],
    [{ ...norway, name: ' ' }],
    [{ ...norway, filter: { audience: 'admins' } }],
    [{ ...norway, filter: { plan: ['gold'] } }],
    [{ key: 'norway', name: 'Norway' }],
  ])('%j is a validation error', async (body) => {
    const { post } = await peopleService()
    expect((await post('/audiences', body)).status).toBe(400)
  })

  test('members look and do not change', async () => {
    const { get, post, call } = await peopleService('grace@example.com')
    expect((await get('/audiences')).status).toBe(200)
    expect((await post('/audiences', norway)).status).toBe(403)
    expect((await call('PATCH', '/audiences/admins', { version: 1 })).status).toBe(403)
    expect((await call('DELETE', '/audiences/aud_beta')).status).toBe(403)
  })

  test('every write is in the audit log', async () => {
    const { post, data, call } = await peopleService()
    const { json } = await post('/audiences', norway)
    await call('PATCH', '/people/per_00001', { version: 1, name: 'New Name' })
    await post('/people/bulk', { ids: ['per_00001'], action: 'suspend' })
    await call('DELETE', `/audiences/${json.data.id}`)
    const { items } = await data('/admin/audit-log')
    const actions = items.map(({ action }: { action: string }) => action)
    for (const action of [
      'audience.created',
      'person.updated',
      'people.suspend',
      'audience.deleted',
    ]) {
      expect(actions).toContain(action)
    }
  })
})
