import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { editPersonAction } from '@/app/(signed-in)/dashboard/people/_components/person/edit-action'
import { editFilterAction } from '@/app/(signed-in)/dashboard/people/audiences/[id]/edit-filter-action'
import { deleteAudienceAction } from '@/app/(signed-in)/dashboard/people/audiences/delete-action'
import { renameAudienceAction } from '@/app/(signed-in)/dashboard/people/audiences/rename-action'
import { changeJobAction } from '@/app/(signed-in)/dashboard/people/jobs/[id]/actions'
import { startJobAction } from '@/app/(signed-in)/dashboard/people/jobs/new/actions'
import { idle } from '@/lib/sendora'
import { enterVerified, formOf, leaveApp, visitAs } from '@/tests/support/action-request'
import { locationOf } from '@/tests/support/fake-next'
import { fakeService, jsonResponse, ok } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
vi.mock('next/cache', async (original) => ({
  ...(await original<object>()),
  refresh: () => undefined,
}))

const key = '0f8fad5b-d9cb-469f-a165-70867728950e'
let service = fakeService()

beforeEach(async () => {
  service = fakeService()
  await enterVerified(service, { role: 'admin' })
})

afterEach(leaveApp)

const refusal = (status: number, code: string, details: object) =>
  jsonResponse(status, { success: false, error: { code, message: 'no', details } })

describe('starting a job', () => {
  const start = (fields: Record<string, string>) =>
    startJobAction(idle, formOf({ idempotencyKey: key, action: 'signOut', ...fields }))

  test('sends who, what, and the key of the form, and leads to the job', async () => {
    service.answers['/people/bulk'] = () => ok({ jobId: 'job_1' })
    const all = { all: '1', total: '12', country: 'Japan' }
    expect(await locationOf(start(all))).toBe('/dashboard/people/jobs/job_1')
    const [call] = service.callsTo('/people/bulk')
    expect(call?.body).toEqual({
      action: 'signOut',
      filter: { query: '', country: ['Japan'] },
      expectedTotal: 12,
    })
    expect(new Headers(call?.init.headers).get('idempotency-key')).toBe(key)
  })

  test('asks again with the number that matches by now, under a key of its own', async () => {
    service.answers['/people/bulk'] = () => refusal(409, 'STATE_CONFLICT', { total: 5243 })
    const state = await start({ all: '1', total: '5240' })
    expect(state).toMatchObject({
      kind: 'changed',
      total: 5243,
      title: '5,243 people match now',
      button: 'Sign out 5,243 people',
    })
    expect(state).not.toMatchObject({ idempotencyKey: key })
  })

  test('asks again about the audience that was chosen', async () => {
    service.answers['/people/bulk'] = () => refusal(409, 'STATE_CONFLICT', { total: 5243 })
    const fields = { all: '1', total: '5240', action: 'addToAudience', audienceId: 'aud_2' }
    expect(await start(fields)).toMatchObject({ kind: 'changed', audienceId: 'aud_2' })
  })

  test.each([
    [409, 'STATE_CONFLICT', { total: 0 }],
    [400, 'VALIDATION_ERROR', {}],
  ])('says that no one matches anymore, and asks nothing: %i', async (status, code, details) => {
    service.answers['/people/bulk'] = () => refusal(status, code, details)
    expect(await start({ all: '1', total: '5240' })).toMatchObject({
      kind: 'refused',
      message: 'No one matches anymore. Go back and select again.',
    })
  })

  test('with another number starts once that number is confirmed, and not by a second press', async () => {
    service.answers['/people/bulk'] = () => refusal(409, 'STATE_CONFLICT', { total: 5243 })
    await start({ all: '1', total: '5240' })
    await start({ all: '1', total: '5240', confirmed: '5243' })
    await start({ all: '1', total: '5240', confirmed: 'all' })
    const totals = service.callsTo('/people/bulk').map(({ body }) => body)
    expect(totals).toMatchObject([5240, 5243, 5240].map((expectedTotal) => ({ expectedTotal })))
  })

  test.each([
    [{}, 'refused'],
    [{ action: 'erase', id: 'a' }, 'refused'],
    [{ action: 'addToAudience', id: 'a' }, 'invalid'],
  ])('of %j asks the service nothing', async (fields, kind) => {
    expect(await start(fields as Record<string, string>)).toMatchObject({ kind })
    expect(service.callsTo('/people/bulk')).toEqual([])
  })

  test('is for admins', async () => {
    await visitAs({ role: 'member' })
    expect(await start({ id: 'a' })).toMatchObject({ kind: 'refused', code: 'CLAIM_MISSING' })
    expect(service.callsTo('/people/bulk')).toEqual([])
  })
})

describe('editing a person', () => {
  const person = {
    id: 'per_1',
    name: 'Noor',
    email: 'noor@example.com',
    company: 'Theirs',
    plan: 'free',
    role: 'member',
    country: 'Japan',
    city: 'Kyoto',
    status: 'active',
    sessions30d: 1,
    monthlyRevenueCents: 0,
    createdAt: '2026-01-01T00:00:00Z',
    lastSeenAt: null,
    version: 4,
    updatedAt: '2026-01-02T00:00:00Z',
    updatedBy: { id: 'user_2', name: 'Grace' },
  }
  const was = {
    'was.name': 'Noor',
    'was.company': 'Old',
    'was.city': 'Kyoto',
    'was.plan': 'free',
    'was.role': 'member',
  }
  const typed = { name: 'Noor', company: 'Ours', city: 'Kyoto', plan: 'free', role: 'member' }
  const edit = (fields: Record<string, string> = {}) =>
    editPersonAction(idle, formOf({ id: 'per_1', version: '3', ...was, ...typed, ...fields }))

  test('sends the changed fields alone, with the version they were read with', async () => {
    service.answers['/people/per_1'] = () => ok(person)
    expect(await edit()).toEqual({ kind: 'done', email: '' })
    expect(service.callsTo('/people/per_1')[0]?.body).toEqual({ version: 3, company: 'Ours' })
  })

  test.each(['owner', 'admin'])(
    'asks before it makes someone %s, and does nothing yet',
    async (role) => {
      const asked = await edit({ role })
      expect(asked).toMatchObject({
        kind: 'confirm',
        version: 3,
        typed: { role, company: 'Ours' },
        current: { role: 'member', company: 'Old' },
      })
      expect(service.callsTo('/people/per_1')).toEqual([])

      service.answers['/people/per_1'] = () => ok(person)
      expect(await edit({ role, confirmed: role })).toEqual({ kind: 'done', email: '' })
      expect(service.callsTo('/people/per_1')[0]?.body).toMatchObject({ role })
    },
  )

  test('a confirmation counts for the role that it was about, and no other', async () => {
    expect(await edit({ role: 'owner', confirmed: 'admin' })).toMatchObject({ kind: 'confirm' })
    expect(await edit({ role: 'admin', confirmed: '' })).toMatchObject({ kind: 'confirm' })
  })

  test('asks nothing about an admin who stays one, or about a lower role', async () => {
    service.answers['/people/per_1'] = () => ok(person)
    expect(await edit({ role: 'admin', 'was.role': 'admin' })).toMatchObject({ kind: 'done' })
    expect(await edit({ role: 'viewer', 'was.role': 'admin' })).toMatchObject({ kind: 'done' })
  })

  test('asks field by field about what someone else changed, and keeps the rest', async () => {
    const { updatedBy, updatedAt } = person
    service.answers['/people/per_1'] = () =>
      refusal(409, 'VERSION_CONFLICT', {
        fields: ['company'],
        current: person,
        updatedBy,
        updatedAt,
      })
    expect(await edit({ city: 'Osaka' })).toMatchObject({
      kind: 'conflict',
      version: 4,
      typed: { city: 'Osaka', company: 'Ours' },
      fields: [{ field: 'company', theirs: { value: 'Theirs' }, yours: { value: 'Ours' } }],
    })
  })

  const details = {
    fields: ['company'],
    current: { ...person, city: 'Hamar' },
    updatedBy: person.updatedBy,
    updatedAt: person.updatedAt,
  }

  test('takes over what others changed in fields that the user left alone', async () => {
    service.answers['/people/per_1'] = () => refusal(409, 'VERSION_CONFLICT', details)
    expect(await edit()).toMatchObject({
      kind: 'conflict',
      typed: { company: 'Ours', city: 'Hamar' },
      current: { company: 'Theirs', city: 'Hamar' },
    })
  })

  /** The form with the question, sent back. What was asked about is in it once it's decided. */
  const answer = (fields: Record<string, string>) => {
    const { company: _, ...others } = typed
    const asked = { decided: '4', 'yours.company': 'Ours', 'was.company': 'Theirs' }
    return editPersonAction(
      idle,
      formOf({ id: 'per_1', version: '3', ...was, ...others, ...asked, ...fields }),
    )
  }

  test('saves what was decided, with the version that the question was about', async () => {
    service.answers['/people/per_1'] = () => ok(person)
    expect(await answer({ company: 'Ours' })).toMatchObject({ kind: 'done' })
    expect(await answer({ company: 'Theirs' })).toMatchObject({ kind: 'done' })
    const bodies = service.callsTo('/people/per_1').map(({ body }) => body)
    expect(bodies).toEqual([{ version: 4, company: 'Ours' }, { version: 4 }])
  })

  test('writes nothing while it’s undecided which change to keep, and asks again', async () => {
    service.answers['/people/per_1'] = () => ok({ ...person, version: 5, city: 'Hamar' })
    expect(await answer({ role: 'viewer', city: 'Osaka' })).toMatchObject({
      kind: 'conflict',
      version: 5,
      typed: { company: 'Ours', role: 'viewer' },
      current: { company: 'Theirs', role: 'member' },
      fields: [
        { field: 'company', yours: { value: 'Ours' } },
        { field: 'city', theirs: { value: 'Hamar' }, yours: { value: 'Osaka' } },
      ],
    })
    const methods = service.callsTo('/people/per_1').map(({ init }) => init.method ?? 'GET')
    expect(methods).toEqual(['GET'])
  })

  test('gives no powerful role that is undecided', async () => {
    service.answers['/people/per_1'] = () => ok({ ...person, company: 'Old', role: 'viewer' })
    const form = formOf({ id: 'per_1', version: '3', ...was, ...typed, 'was.role': 'viewer' })
    form.delete('role')
    form.set('yours.role', 'owner')
    form.set('decided', '4')
    expect(await editPersonAction(idle, form)).toMatchObject({
      kind: 'conflict',
      fields: [{ field: 'role', theirs: { value: 'viewer' }, yours: { value: 'owner' } }],
    })
    const methods = service.callsTo('/people/per_1').map(({ init }) => init.method ?? 'GET')
    expect(methods).toEqual(['GET'])
  })

  test.each([
    ['name', ' '],
    ['company', 'x'.repeat(81)],
    ['plan', 'gold'],
    ['role', ''],
  ])('names a wrong %s at its field, and keeps what was typed', async (field, value) => {
    const state = await edit({ [field]: value })
    expect(state).toMatchObject({ kind: 'unsaved', typed: { [field]: value } })
    expect(state).toHaveProperty(['fields', field], expect.any(String))
    expect(service.callsTo('/people/per_1')).toEqual([])
  })

  test('keeps what was typed during an outage', async () => {
    service.answers['/people/per_1'] = () => new Response(null, { status: 503 })
    expect(await edit()).toMatchObject({ kind: 'unsaved', typed, problem: { kind: 'refused' } })
  })
})

describe('the filter of an audience', () => {
  const audience = {
    id: 'aud_1',
    key: 'testers',
    name: 'Testers',
    filter: { query: '', country: ['Japan'] },
    total: 2,
    usedBy: [],
    version: 4,
    updatedAt: '2026-01-02T00:00:00Z',
    updatedBy: { id: 'user_2', name: 'Grace' },
  }
  const save = (fields: Record<string, string>) =>
    editFilterAction(idle, formOf({ id: 'aud_1', version: '3', ...fields }))

  test('is saved with the version it was read with, and nothing that is empty', async () => {
    service.answers['/audiences/aud_1'] = () => ok(audience)
    const answer = save({ query: ' ann ', plan: 'free', seenAfter: '', audience: 'aud_2' })
    expect(await locationOf(answer)).toBe('/dashboard/people/audiences')
    expect(service.callsTo('/audiences/aud_1')[0]?.body).toEqual({
      version: 3,
      filter: { query: 'ann', plan: ['free'] },
    })
  })

  test('without any part would be everyone, so it is asked for', async () => {
    expect(await save({ query: ' ', plan: 'gold' })).toMatchObject({
      kind: 'unsaved',
      problem: { message: 'Choose at least one filter.' },
    })
    expect(service.callsTo('/audiences/aud_1')).toEqual([])
  })

  test('that someone else has changed is told, with what was chosen kept', async () => {
    const { updatedBy, updatedAt } = audience
    service.answers['/audiences/aud_1'] = () =>
      refusal(409, 'VERSION_CONFLICT', {
        fields: ['filter'],
        current: audience,
        updatedBy,
        updatedAt,
      })
    expect(await save({ plan: 'free' })).toMatchObject({
      kind: 'unsaved',
      version: 4,
      typed: { plan: ['free'] },
      problem: {
        message: expect.stringContaining('Grace changed the filter in the meantime: Japan.'),
      },
    })
  })

  test('replaces someone else’s change once that is confirmed', async () => {
    service.answers['/audiences/aud_1'] = () => ok(audience)
    await locationOf(save({ plan: 'free', confirmed: '4' }))
    await renameAudienceAction(
      idle,
      formOf({ id: 'aud_1', version: '3', name: 'N', confirmed: '4' }),
    )
    expect(service.callsTo('/audiences/aud_1').map(({ body }) => body)).toMatchObject([
      { version: 4, filter: { plan: ['free'] } },
      { version: 4, name: 'N' },
    ])
  })

  test('is kept during an outage', async () => {
    service.answers['/audiences/aud_1'] = () => new Response(null, { status: 503 })
    expect(await save({ plan: 'free' })).toMatchObject({
      kind: 'unsaved',
      typed: { plan: ['free'] },
      problem: { kind: 'refused' },
    })
  })
})

describe('an id that no page of ours sends', () => {
  const person = { name: 'N', company: 'C', city: 'C', plan: 'free', role: 'member' }
  const actions = {
    editPersonAction: (id: string) =>
      editPersonAction(idle, formOf({ ...person, id, version: '1' })),
    changeJobAction: (id: string) =>
      changeJobAction(idle, formOf({ id, idempotencyKey: key, intent: 'cancel' })),
    renameAudienceAction: (id: string) =>
      renameAudienceAction(idle, formOf({ id, version: '1', name: 'N' })),
    editFilterAction: (id: string) =>
      editFilterAction(idle, formOf({ id, version: '1', plan: 'free' })),
    deleteAudienceAction: (id: string) => deleteAudienceAction(idle, formOf({ id, name: 'N' })),
  }
  const ids = [
    '',
    '.',
    '..',
    '..;x',
    '%2e%2e',
    'a\\b',
    'a\0',
    `${'a'.repeat(199)}😀`,
    'a'.repeat(5_000),
  ]
  const cases = Object.entries(actions).flatMap(([name, act]) =>
    ids.map((id) => [name, id, act] as const),
  )

  test.each(cases)('is no address at the service: %s with %.20j', async (_, id, act) => {
    service.answers[''] = () => ok({})
    expect(await act(id)).toEqual(idle)
    expect(service.calls.map(({ path }) => path).filter((path) => path !== '/jwks.json')).toEqual(
      [],
    )
  })
})
