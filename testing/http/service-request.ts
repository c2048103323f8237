import type { APIRequestContext } from '@playwright/test'
import { mockUrl } from '../addresses'
import type { MockSession } from '../mock/mock-types'

const publicKey = 'pk_dev_orbitDemo4nKx82Lq'

/** Asks the service itself, past the app, and returns the data of its answer. */
export async function readFromService(
  request: APIRequestContext,
  path: string,
  { accessToken }: Pick<MockSession, 'accessToken'>,
) {
  const response = await request.get(`${mockUrl}/api/v1${path}`, {
    headers: { authorization: `Bearer ${accessToken}`, 'x-api-key': publicKey },
  })
  const { data } = await response.json()
  return data
}

/** Posts to the service itself, past the app, as anyone with the public key can. */
export function postToService(request: APIRequestContext, path: string, data: unknown) {
  return request.post(`${mockUrl}/api/v1/auth-service${path}`, {
    headers: { 'x-api-key': publicKey },
    data,
  })
}

/** Sends an event as the browser SDK would, from an anonymous browser. */
export async function sendEvent(request: APIRequestContext, eventType: string, properties = {}) {
  const response = await request.post(`${mockUrl}/api/v1/events`, {
    headers: { 'x-api-key': publicKey },
    data: {
      module: 'custom',
      eventType,
      timestamp: new Date().toISOString(),
      anonymousId: 'browser-of-a-test',
      properties,
    },
  })
  if (!response.ok()) throw new Error(`POST /events answered ${response.status()}`)
}
