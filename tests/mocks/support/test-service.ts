import { createMockService } from '../../../mocks/create-mock-service'
import type { MockOptions } from '../../../mocks/state/mock-state'
import { newRsaKey } from '../../../mocks/tokens/new-rsa-key'

export const KEY = 'pk_dev_orbitDemo4nKx82Lq'
export const PASSWORD = 'correct horse battery staple'
export const START_MS = Date.UTC(2026, 4, 20, 9, 30)

const signingKey = newRsaKey()

export type CallOptions = {
  body?: unknown
  /** Sent as it is, instead of `body`. */
  rawBody?: BodyInit
  token?: string
  key?: string | null
  headers?: Record<string, string>
  signal?: AbortSignal
}

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted member by member in tests
export type Answer = { status: number; headers: Headers; json: any }

/** A mock service with a clock that tests move, and short calls to it. */
export function createTestService(options: MockOptions = {}) {
  let nowMs = START_MS
  const service = createMockService({ nowMs: () => nowMs, signingKey, ...options })

  const send = async (method: string, path: string, call: CallOptions = {}): Promise<Answer> => {
    const { body, rawBody, token, key = KEY, signal } = call
    const headers = new Headers({ 'content-type': 'application/json' })
    if (key) headers.set('x-api-key', key)
    if (token) headers.set('authorization', `Bearer ${token}`)
    for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, value)
    const response = await service.fetch(
      new Request(`http://localhost:4010${path}`, {
        method,
        headers,
        signal,
        body: rawBody ?? (body === undefined ? null : JSON.stringify(body)),
      }),
    )
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('/json') && text !== ''
    return {
      status: response.status,
      headers: response.headers,
      json: isJson ? JSON.parse(text) : text,
    }
  }

  const auth = (path: string, body: unknown = {}, call: CallOptions = {}) =>
    send('POST', `/api/v1/auth-service${path}`, { body, ...call })
  const get = (path: string, call: CallOptions = {}) => send('GET', `/api/v1${path}`, call)
  const control = (method: string, path: string, body?: unknown) =>
    send(method, `/__mock${path}`, { body, key: null })

  return {
    service,
    send,
    auth,
    get,
    control,
    advance: (seconds: number) => {
      nowMs += seconds * 1000
    },
    login: (email = 'ada@example.com', password = PASSWORD) => auth('/login', { email, password }),
    refresh: (refreshToken: string) => auth('/token/refresh', { refreshToken }),
    session: async (email = 'ada@example.com', accessTtlSeconds?: number) =>
      (await control('POST', '/sessions', { email, accessTtlSeconds })).json,
    families: async (email = 'ada@example.com') =>
      (await control('GET', `/families?email=${encodeURIComponent(email)}`)).json,
    lastMail: async (to: string) =>
      (await control('GET', `/mailbox?to=${encodeURIComponent(to)}`)).json[0],
  }
}
