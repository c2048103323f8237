import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readSelected } from '@/app/(signed-in)/dashboard/people/jobs/new/read-selected'
import { readEvent } from '@/lib/dashboard/events/events-api'
import { readJob, readPerson, readPersonFlags, readPersonSessions } from '@/lib/people/people-api'
import { readSelection } from '@/lib/people/selection'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

let service = fakeService()

beforeEach(() => {
  service = fakeService({ '': () => refusal(404, 'NOT_FOUND') })
  enterApp(service.fetch)
  visit({ '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' })
})

afterEach(leaveApp)

const selected = (id: string) => {
  const selection = readSelection(new URLSearchParams({ action: 'suspend', id }))
  if (selection === null) throw new Error(`${id} is no selection`)
  return readSelected(selection)
}

const readers = { readEvent, readJob, readPerson, readPersonFlags, readPersonSessions, selected }
const notFound = { kind: 'refused', status: 404, code: 'NOT_FOUND' }

describe.each(Object.entries(readers))('%s', (_, read: (id: string) => Promise<unknown>) => {
  test.each(['.', '..', '..;x', '%2e%2e', 'a\\b', 'a\u0000b'])(
    'an id in the address that no record can have isn’t found: %j',
    async (id) => {
      expect(await read(id)).toMatchObject(notFound)
      expect(service.calls).toEqual([])
    },
  )

  test('any other is asked for', async () => {
    expect(await read('a/b')).toMatchObject(notFound)
    expect(service.calls[0]?.path).toContain('/a%2Fb')
  })
})

test('nor is one that is longer than an address', async () => {
  for (const id of [':'.repeat(700), '%C3%A4'.repeat(330), 'ä'.repeat(340), '\ud800']) {
    expect(await readPersonSessions(id)).toMatchObject(notFound)
  }
  expect(service.calls).toEqual([])
})
