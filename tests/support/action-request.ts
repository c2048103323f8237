import { vi } from 'vitest'
import { nowSeconds } from './clock'
import { configure } from './configuration'
import { fakeCookieStore } from './cookie-store'
import { currentRequest } from './fake-next'
import { type fakeService, jsonResponse } from './fake-service'
import { fromOurPage } from './gate-request'
import { appOrigin, freshPublicKey } from './sendora-options'
import { signingKey } from './signing-keys'

const key = await signingKey()

/** An app over https whose service is this `fetch`, at the frozen moment. Undo with `leaveApp`. */
export function enterApp(fetch: typeof globalThis.fetch): void {
  configure({})
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', freshPublicKey())
  vi.stubEnv('APP_ORIGIN', appOrigin)
  vi.stubEnv('SENDORA_API_URL', 'https://api.example')
  vi.stubEnv('SENDORA_JWKS_URL', '')
  vi.stubGlobal('fetch', fetch)
  vi.useFakeTimers({ now: nowSeconds * 1000, toFake: ['Date'] })
  visit()
}

/** The same in an app that verifies sessions; the visitor's has these claims. */
export async function enterVerified(
  service: ReturnType<typeof fakeService>,
  claims: Record<string, unknown>,
): Promise<void> {
  service.answers['/jwks.json'] = () => jsonResponse(200, { keys: [key.publicJwk] })
  enterApp(service.fetch)
  vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
  vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
  await visitAs(claims)
}

/** Begins a request of a user whose verified session has these claims. */
export async function visitAs(claims: Record<string, unknown>): Promise<void> {
  visit({ '__Host-sendora_at': await key.sign({ sub: 'user_1', ...claims }) })
}

export function leaveApp(): void {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
}

/** Begins a request of a visitor with these cookies, by default from a page of the app. */
export function visit(
  cookies: Record<string, string> = {},
  headers: Record<string, string> = fromOurPage,
): void {
  currentRequest.cookies = fakeCookieStore(cookies).store
  currentRequest.headers = new Headers(headers)
}

export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
