import assert from 'node:assert/strict'
import type { APIRequestContext } from '@playwright/test'
import type { MockSession } from '../../testing/mock/mock-types'

export const publicKey = 'pk_dev_orbitDemo4nKx82Lq'

type Named = { name: string; email: string }

/** Names and addresses out of the mock's business data: anyone who sees one is behind the gate. */
export async function readCanaries(
  http: APIRequestContext,
  mockOrigin: string,
  { accessToken }: Pick<MockSession, 'accessToken'>,
): Promise<string[]> {
  async function items<T>(path: string): Promise<T[]> {
    const response = await http.get(`${mockOrigin}/api/v1${path}`, {
      headers: { authorization: `Bearer ${accessToken}`, 'x-api-key': publicKey },
    })
    const { data } = await response.json()
    return data.items
  }
  const people = await items<Named>('/people?page=1&pageSize=50')
  const events = await items<{ person: Named }>('/events/recent?limit=50')
  const named = [...people, ...events.map(({ person }) => person)]
  assert.ok(named.length > 50, 'the mock has business data')
  return named.flatMap(({ name, email }) => [name, email])
}
