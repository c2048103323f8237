import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flash, pendingFlash } from '@/lib/flash/flash'
import type { Flash } from '@/lib/flash/flash-cookie'
import { readFlashValue, writeFlashValue } from '@/lib/flash/flash-value'
import { enterApp, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest } from '@/tests/support/fake-next'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

beforeEach(() => enterApp(fetch))
afterEach(leaveApp)

const undo = { action: 'restorePerson', fields: { id: 'p_1', version: '3' } }

describe('a notice', () => {
  test.each<Flash>([
    { tone: 'done', text: 'Grace is suspended.', undo },
    { tone: 'problem', text: '“Größe” — 100 %; a=b, \\ <b>' },
  ])('is read as it was written: %j', async (notice) => {
    await flash(notice)
    expect(await pendingFlash()).toEqual({ ...notice, id: expect.any(String) })
  })

  test('has an id of its own, so that the same text is shown twice', async () => {
    await flash({ tone: 'done', text: 'Saved.' })
    const first = await pendingFlash()
    await flash({ tone: 'done', text: 'Saved.' })
    expect((await pendingFlash())?.id).not.toBe(first?.id)
  })

  test('over https has a cookie that no other host can plant', async () => {
    await flash({ tone: 'done', text: 'Saved.' })
    const [cookie] = currentRequest.cookies.getAll()
    expect(cookie?.name).toBe('__Host-flash')
    visit({ flash: cookie?.value ?? '' })
    expect(await pendingFlash()).toBeNull()
  })

  test('is written for this host alone, to be shown within two minutes', async () => {
    const set = vi.spyOn(currentRequest.cookies, 'set')
    await flash({ tone: 'done', text: 'Saved.' })
    expect(set.mock.calls).toEqual([
      [
        {
          name: '__Host-flash',
          value: expect.any(String),
          secure: true,
          sameSite: 'lax',
          path: '/',
          maxAge: 120,
        },
      ],
    ])
  })

  test('is none before the first', async () => {
    expect(await pendingFlash()).toBeNull()
  })

  test('fits a cookie, even with the longest text and fields', () => {
    const text = '“'.repeat(5_000)
    const value = writeFlashValue({ tone: 'problem', text }, crypto.randomUUID())
    expect(encodeURIComponent(value).length).toBeLessThan(4_000)
    expect(readFlashValue(value)?.text).toMatch(/^“{299}…$/)
  })
})

const valid = { id: '1', tone: 'done', text: 'Saved.' }
const withFields = (fields: Record<string, unknown>, action = 'a') =>
  JSON.stringify({ ...valid, undo: { action, fields } })
const manyFields = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '']))

test.each<[string, string | undefined]>([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['another kind of JSON', '[]'],
  ['null', 'null'],
  ['no text', JSON.stringify({ ...valid, text: '' })],
  ['a text that is too long', JSON.stringify({ ...valid, text: 'x'.repeat(301) })],
  ['an unknown tone', JSON.stringify({ ...valid, tone: 'script' })],
  ['no id', JSON.stringify({ ...valid, id: '' })],
  ['an id that is too long', JSON.stringify({ ...valid, id: 'x'.repeat(51) })],
  ['an action that is too long', withFields({}, 'x'.repeat(51))],
  ['fields that are no text', withFields({ n: 1 })],
  ['a field that is too long', withFields({ n: 'x'.repeat(201) })],
  ['a name of a field that is too long', withFields({ ['x'.repeat(51)]: '' })],
  ['more fields than any form needs', withFields(manyFields(9))],
  // Next reads such fields of a form without scripts as the action to call.
  ...['$ACTION_ID_4e1f', '$ACTION_REF_1', '1_$ACTION_REF_1', '1a', '', 'a b'].map(
    (field): [string, string] => [`the field ${field}`, withFields({ [field]: '' })],
  ),
])('a cookie with %s is no notice', (_, value) => {
  expect(readFlashValue(value)).toBeNull()
})

test('a cookie with as much as a form needs is one', () => {
  const fields = { ...manyFields(7), ['x'.repeat(50)]: 'x'.repeat(200) }
  const action = 'x'.repeat(50)
  expect(readFlashValue(withFields(fields, action))?.undo).toEqual({ action, fields })
})

test('unknown members are dropped', () => {
  expect(readFlashValue(JSON.stringify({ ...valid, html: '<b>' }))).toEqual(valid)
})
