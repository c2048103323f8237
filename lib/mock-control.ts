import 'server-only'
import { readAppEnvironment } from './env'

const timeoutMs = 3_000

type Call = { method: 'POST' | 'DELETE'; path: `/__mock/${string}`; body?: unknown }

/**
 * Calls a control endpoint of the mock service.
 *
 * @throws Error outside the demo, and when the mock refuses the call.
 */
export async function callMock({ method, path, body }: Call): Promise<unknown> {
  const { isDemo, serviceOrigin } = readAppEnvironment()
  if (!isDemo) throw new Error('MOCK_NOT_PRESENT: set SENDORA_DEMO=1 where a mock is running')
  const response = await fetch(serviceOrigin + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`MOCK_REFUSED: ${method} ${path} answered ${response.status}`)
  return response.status === 204 ? null : response.json()
}
