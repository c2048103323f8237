import { createMockService } from '../../../mocks/create-mock-service'
import { serveOnLoopback } from '../../../mocks/serve-on-loopback'
import { findFreePort } from '../../../testing/find-free-port.mjs'

export const publicKey = 'pk_dev_orbitDemo4nKx82Lq'

export type Service = Awaited<ReturnType<typeof startService>>

/** This repository's mock service, in this process, with one user. */
export async function startService() {
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const mock = createMockService({ origin, publicKey })
  const served = await serveOnLoopback(mock, port)
  const user = { email: 'copy@example.com', password: 'long enough for a copy' }

  const control = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' }
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    const response = await mock.fetch(new Request(`${origin}/__mock${path}`, init))
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`)
    return response.status === 204 ? null : response.json()
  }
  const cookies = async (options: object) => {
    const issued = await control('POST', '/sessions', { email: user.email, ...options })
    return `sendora_at=${issued.accessToken}; sendora_rt=${issued.refreshToken}`
  }
  await control('POST', '/users', user)

  return {
    origin,
    user,
    sessionCookies: () => cookies({}),
    expiredCookies: () => cookies({ accessTtlSeconds: -60 }),
    revoke: () => control('POST', '/revoke', { email: user.email }),
    async inOutage(work: () => Promise<void>) {
      await control('POST', '/faults', { path: '/', status: 503 })
      try {
        await work()
      } finally {
        await control('DELETE', '/faults')
      }
    },
    close: () => served.close(),
  }
}
